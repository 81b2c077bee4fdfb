// Korean. Worded so that no particle must follow a title, a number or a word that somebody typed.
import { dayFormat, weekdayFormat } from './day-format.ts';
import type { Strings } from './strings.ts';

const yearMonthDay = dayFormat('ko-KR', { year: 'numeric', month: 'long', day: 'numeric' });
const weekday = dayFormat('ko-KR', { weekday: 'short' });

const date = (date: Temporal.PlainDate): string => `${yearMonthDay(date)} (${weekday(date)})`;

export const ko: Strings = {
  date,
  instant: (instant, timeZone) =>
    instant.toLocaleString('ko-KR', {
      timeZone,
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'shortGeneric',
    }),
  digest: {
    heading: (day, count) => `📰 ${date(day)} 오늘의 논문 Top ${count}`,
    keyPoints: '🔑 핵심 포인트',
    abstract: '📝 초록',
    showAbstract: '초록 보기',
    notTranslated: '번역 없음',
    onItsWay: day =>
      `${date(day)} 목록은 게시하는 중이라 다시 만들지 않았습니다. 게시가 끝난 뒤에 다시 해 주세요: npm start -- status`,
    links: { page: 'Hugging Face', arxiv: 'arXiv', pdf: 'PDF', code: '코드', project: '프로젝트' },
    thumbnailOf: title => `논문 미리보기 그림: ${title}`,
  },
  day: {
    notOpenYet: (asked, opens) => `${date(asked)} 목록은 아직 열리지 않았습니다. ${opens}에 열립니다.`,
    empty: asked => `${date(asked)} 목록에는 논문이 없습니다.`,
    emptyAfterFilter: asked => `${date(asked)} 목록에는 이 채널의 조건에 맞는 논문이 없습니다.`,
    nothingToPost: asked =>
      `게시할 논문이 없습니다: ${date(asked)} 목록이 비었거나 조건에 맞는 논문이 없습니다.`,
    showingLatest: latest => `가장 최근 목록을 보여 드립니다: ${date(latest)}`,
    seeLatest: '가장 최근 목록 보기: **/papers latest**',
    latestWasPosted: latest => `가장 최근 목록은 이미 이곳에 게시했습니다: ${date(latest)}`,
    sourceFailed: '지금은 Hugging Face 연결이 되지 않아, 보관 중인 가장 최근 목록을 보여 드립니다.',
    unreachable: '지금은 Hugging Face 연결이 되지 않습니다. 몇 분 뒤에 다시 시도해 주세요.',
    nothingYet:
      'Hugging Face 연결이 되지 않고 보관 중인 목록도 아직 없습니다. 몇 분 뒤에 다시 시도해 주세요.',
    notADate: text =>
      `날짜로 읽을 수 없습니다: “${text}”. 2026-01-13, 1월 13일, 어제, 지난주 금요일처럼 입력해 주세요. 다른 명령: /papers help`,
  },
  paper: {
    several: query => `“${query}” 검색 결과가 여러 편입니다. 하나를 골라 주세요.`,
    none: query => `“${query}” 검색 결과가 없습니다. arXiv 번호, 이름, 제목의 단어로 찾아 보세요.`,
    nearest: query => `“${query}” 검색 결과가 없습니다. 혹시 이 논문을 찾으셨나요?`,
    choose: '논문 고르기',
    gone: '이 논문은 더 이상 보관되어 있지 않습니다.',
    noAbstract: '보관 중인 초록이 없습니다. 링크에서 볼 수 있습니다.',
    similar: '비슷한 논문',
    share: '채널에 보이기',
    original: '원문 보기',
    translated: '번역 보기',
  },
  saved: {
    save: '저장',
    done: title => `저장했습니다: ${title}`,
    already: title => `이미 저장되어 있습니다: ${title}`,
    full: most =>
      `저장 목록이 가득 찼습니다. 담을 수 있는 논문: 최대 ${most}편. **/papers saved** 명령에서 하나를 빼고 다시 저장해 주세요.`,
    empty:
      '아직 저장한 논문이 없습니다. 논문 아래의 “저장” 버튼을 누르거나 다이제스트 아래의 메뉴에서 고르면 이곳에 모입니다. 목록은 나에게만 보입니다.',
    list: (papers, { page, pages }) =>
      pages === 1 ? `저장한 논문: ${papers}편` : `저장한 논문: ${papers}편 · ${page}/${pages}쪽`,
    lost: ids => `목록에는 있지만 더 이상 보관되어 있지 않은 논문: ${ids}. 목록에서 뺄 수 있습니다.`,
    lostPaper: id => `${id} (보관되어 있지 않음)`,
    removed: title => `목록에서 뺐습니다: ${title}`,
    notThere: '그 논문은 이제 목록에 없습니다.',
    remove: '목록에서 빼기',
    open: '저장한 논문 보기',
    previous: '◀ 최근',
    next: '이전 ▶',
    heading: '저장한 논문',
    exported: (format, papers) => `저장한 논문 내보내기, ${format}: ${papers}편`,
    part: (part, parts) => `나눈 부분: ${part}/${parts}`,
    nextPart: '다음 부분',
  },
  forms: {
    submit: '저장',
    cancel: '취소',
    close: '닫기',
    late: '시간이 오래 걸려 입력 창을 열지 못했습니다. 버튼을 다시 누르거나 명령을 다시 입력해 주세요.',
  },
  commands: {
    usage: line => `사용법: ${line}`,
    help: [
      '**/papers today** – 오늘의 논문. **yesterday**, **latest**도 있습니다',
      '**/papers 2026-01-13** – 그 날짜의 논문. 1월 13일, 지난주 금요일처럼 써도 됩니다 (Discord에서는 **/papers day**)',
      '**/papers week** – 지난 7일의 가장 좋은 논문. **month** – 지난 한 달',
      '**/papers search** – 보관 중인 모든 논문에서 단어로 찾기. 저자:kim, 이후:2026-01, 이전:2026-02, 최소추천:50 조건으로 좁힐 수 있습니다',
      '**/papers trending** – 추천이 계속 늘고 있는 논문',
      '**/paper MHLA** – 논문 하나 찾기: 번호, 주소, 이름, 한국어나 영어 단어. 버튼으로 초록의 번역과 원문, 비슷한 논문을 보고, 저장하고, 채널에 보일 수 있습니다',
      '**/papers saved** – 내가 저장한 논문',
      '**/papers follow** – 주제나 저자의 새 논문을 다이렉트 메시지로 받기',
      '**/papers subscribe** – 이 채널에 다이제스트 게시. **settings** – 설정 보기와 바꾸기. **list** – 게시하는 모든 채널',
      '**/papers pause** – 게시 멈추기. **resume** – 다시 시작. **unsubscribe** – 더 이상 게시하지 않기',
      '답은 나에게만 보입니다. **public**을 붙이면 채널 모두에게 보입니다.',
    ].join('\n'),
    tooFast: seconds => `잠시 쉬었다가 다시 물어봐 주세요. 기다릴 시간: ${seconds}초`,
    unknownControl: '이제는 쓰이지 않는 버튼입니다. /papers 또는 /paper 명령으로 다시 물어봐 주세요.',
    failed: '처리하지 못했습니다. 원인은 운영자의 로그에 남았습니다. 다시 시도해 주세요.',
    names: {
      papers: '논문목록',
      paper: '논문',
      today: '오늘',
      yesterday: '어제',
      latest: '최신',
      day: '날짜선택',
      resume: '재개',
      week: '주간',
      month: '월간',
      search: '검색',
      trending: '급상승',
      saved: '저장목록',
      follow: '팔로우',
      subscribe: '구독',
      settings: '설정',
      unsubscribe: '구독해지',
      pause: '일시정지',
      list: '목록',
      words: '찾을말',
      topic: '주제',
      author: '저자',
      time: '시각',
      days: '요일',
      zone: '시간대',
      language: '언어',
      layout: '모양',
      top: '편수',
      keywords: '키워드',
      authors: '저자들',
      minvotes: '최소추천',
      edition: '주기',
      help: '도움말',
      date: '날짜',
      query: '검색어',
      public: '공개',
    },
    descriptions: {
      papers: '그날 가장 많은 추천을 받은 머신러닝 논문',
      paper: '논문 하나 찾기',
      today: '오늘의 논문',
      yesterday: '어제의 논문',
      latest: '가장 최근 논문',
      day: '고른 날짜의 논문',
      resume: '멈춘 게시를 이 채널에 다시 시작',
      week: '지난 7일의 가장 좋은 논문',
      month: '지난 한 달의 가장 좋은 논문',
      search: '보관 중인 모든 논문에서 찾기',
      trending: '추천이 계속 늘고 있는 논문',
      saved: '내가 저장한 논문',
      follow: '주제나 저자의 새 논문을 다이렉트 메시지로 받기',
      subscribe: '이 채널에 다이제스트 게시하기',
      settings: '이 채널의 게시 설정 보기와 바꾸기',
      unsubscribe: '이 채널에 더 이상 게시하지 않기',
      pause: '다시 시작할 때까지 게시 멈추기',
      list: '다이제스트를 게시하는 채널들',
      words: '단어, 번호, 이름. 저자: 이후: 이전: 최소추천: 으로 좁히기',
      topic: '주제, 예: 확산 모델. 여럿이면 쉼표로 구분',
      author: '저자 이름. 여럿이면 쉼표로 구분',
      time: '게시할 시각, 예: 09:00',
      days: '게시할 요일',
      zone: '시간대, 예: Asia/Seoul',
      language: '다이제스트의 언어',
      layout: '카드, 한 줄씩, 스레드',
      top: '논문 수, 1에서 10',
      keywords: '이 가운데 하나가 든 논문만, 쉼표로 구분',
      authors: '이 가운데 한 사람의 논문만, 쉼표로 구분',
      minvotes: '추천이 적어도 이만큼인 논문만',
      edition: '날마다, 한 주의 최고, 한 달의 최고',
      help: '페이퍼보이 사용법',
      date: '날짜, 예: 2026-01-13',
      query: 'arXiv 번호, 주소, 이름, 약어, 제목의 단어',
      public: '채널 모두에게 답을 보이기',
    },
  },
  fixes: {
    'channel-not-found':
      '채널을 찾을 수 없습니다. config/paperboy.yaml의 채널 ID를 확인하고, 비공개 채널이면 페이퍼보이를 초대해 주세요.',
    'not-in-channel': '초대가 필요합니다: 채널에서 /invite @paperboy',
    restricted:
      '이 채널은 게시가 제한되어 있습니다. 워크스페이스 관리자에게 페이퍼보이 허용을 요청해 주세요.',
    'no-permission': '이 채널에서 페이퍼보이에게 채널 보기, 메시지 보내기, 링크 첨부 권한을 주세요.',
    archived: '보관된 채널입니다. 보관을 해제하거나 config/paperboy.yaml에서 빼 주세요.',
    'direct-closed':
      '다이렉트 메시지가 막혀 있습니다. 받는 분이 페이퍼보이의 다이렉트 메시지를 허용한 뒤(Discord에서는 함께 있는 서버의 개인정보 설정) /papers follow 화면에서 “다시 받기” 버튼을 누르면 됩니다.',
    token: '토큰이 거부되었습니다. 올바른 토큰을 .env에 넣고 다시 시작해 주세요.',
    scope:
      'Slack 앱의 권한 범위가 부족합니다. “npm start -s -- manifest slack” 내용으로 앱을 갱신하고 다시 설치해 주세요.',
    'refused-content': '플랫폼이 이 메시지를 거부했습니다. 표시된 이유를 프로젝트에 알려 주세요.',
    'messages-tab':
      'Slack 앱의 메시지 탭이 꺼져 있어 다이렉트 메시지를 보낼 수 없습니다. 앱 설정의 App Home에서 Messages Tab을 켜거나 “npm start -s -- manifest slack” 내용으로 앱을 갱신해 주세요.',
    unseen:
      '채널에 이미 있을 수 있지만 페이퍼보이가 확인할 권한이 없습니다. Slack: 채널에 초대하고 channels:history와 groups:history 권한 범위를 주세요. Discord: 메시지 기록 보기 권한을 주세요.',
    late: '너무 오래 기다려 보내지 않았습니다. 기한은 catchUpDays이고, 팔로우 알림은 그날까지입니다.',
    other: '이유를 확인해 고쳐 주세요.',
  },
  otherFixes: {
    subscribed: {
      'channel-not-found': command =>
        `채널을 찾을 수 없습니다. 비공개 채널이면 페이퍼보이를 다시 초대해 주세요. 삭제된 채널이면: ${command}`,
      archived: command => `보관된 채널입니다. 보관을 해제해 주세요. 더 이상 쓰지 않는 채널이면: ${command}`,
    },
    direct: {
      'channel-not-found':
        '다이렉트 메시지 대화를 찾을 수 없습니다. 받는 분이 /papers follow 명령으로 다시 팔로우하면 새로 열립니다.',
      unseen:
        '메시지가 이미 갔을 수 있지만 페이퍼보이가 확인할 권한이 없습니다. Slack 앱에 im:history 권한 범위를 주고 다시 설치해 주세요.',
    },
    inChat: {
      'channel-not-found':
        '채널을 찾을 수 없습니다. 비공개 채널이면 페이퍼보이를 다시 초대해 주세요: /invite @paperboy',
      archived: '보관된 채널입니다. 채널 보관을 먼저 해제해 주세요.',
    },
    askOperator: '페이퍼보이 운영자에게 이유를 알려 주세요.',
    permissions: names => `채널 설정의 권한에서 페이퍼보이 역할에 켜 주세요: ${names}`,
  },
  editions: {
    week: (first, last, count) => `📰 ${date(first)} – ${date(last)} 주간 논문 Top ${count}`,
    month: (first, last, count) => `📰 ${date(first)} – ${date(last)} 월간 논문 Top ${count}`,
    alert: (day, count) => `🔔 ${date(day)} 팔로우한 논문 ${count}편`,
    themes: (papers, terms) =>
      [`전체 논문 ${papers}편`, ...(terms === '' ? [] : [`많이 다룬 주제: ${terms}`])].join(' · '),
    matched: words => `팔로우: ${words}`,
    nothing: (first, last) => `${date(first)} – ${date(last)} 목록에는 조건에 맞는 논문이 없습니다.`,
    chartHeading: (first, last) => `추천 ▲ ${first} – ${last}`,
    chart: '논문별 추천 수 막대그래프',
  },
  status: {
    next: '다음 게시',
    last: '최근 게시',
    open: '끝나지 않은 게시',
    none: '아직 없음',
    never: '없음',
    noToken: '.env에 토큰 없음',
    noDestinations:
      '게시할 채널이 없습니다. 채널에서 /papers subscribe 명령을 입력하거나 config/paperboy.yaml의 destinations에 적어 주세요.',
    waiting: '목록을 기다리는 중',
    model: '언어 모델 사용량',
    usage: (day, { requests, tokens, cost }) =>
      [date(day), `요청 ${requests}`, `토큰 ${tokens}`, ...(cost === null ? [] : [cost])].join(' · '),
    today: (used, limit) => `오늘 쓴 토큰: ${used} / ${limit}`,
    modelFailed: (when, reason) => `마지막 요청 실패, ${when}: ${reason}`,
    usedUp: limit =>
      `오늘 남은 토큰이 모자라 내일까지 모델에 요청하지 않습니다. 한도: ${limit} (config/paperboy.yaml의 briefs.maxTokensPerDay)`,
    unknownFix: command => `채널에 이미 게시되었을 수 있습니다. 확인해 보고 없으면: ${command}`,
    thenPost: command => `그다음: ${command}`,
    thenLook: command => `그다음 (먼저 확인하고, 없을 때만 보냅니다): ${command}`,
    thenStart: '그다음: 다시 시작해 주세요. 먼저 확인하고, 없을 때만 보냅니다.',
    nextAlert: '다음 알림은 예정대로 갑니다.',
    older: count => `오래되어 더 보내지 않는 실패: ${count}`,
    states: { due: '대기', sending: '보내는 중', sent: '게시됨', unknown: '확인 필요', failed: '실패' },
    firings: '지난 예약',
    slotStates: {
      due: '대기',
      planned: '게시 준비됨',
      skipped: '게시할 것 없음',
      paused: '게시가 멈춰 있어 건너뜀',
    },
    retrying: attempts => `다시 시도 중, ${attempts}번 시도함`,
    paused: '멈춘 채널',
    isPaused: '게시가 멈춰 있습니다',
    pausedOnWish: '채널에서 `/papers pause` 명령으로 멈췄습니다.',
    pausedSince: when => `멈춘 때: ${when}`,
    more: count => `외 ${count}`,
  },
  following: {
    nothing:
      '아직 팔로우하는 것이 없습니다. **/papers follow** 뒤에 주제(예: 확산 모델)나 저자(예: author:LeCun, author:"Yann LeCun")를 적으면, 맞는 논문이 나올 때 다이렉트 메시지로 알려 드립니다. 여럿이면 쉼표로 나누어 적어 주세요.',
    list: (follows, most) => `팔로우 중 (${follows}/${most}):`,
    author: name => `${name} (저자)`,
    when: (time, zone) =>
      `새 목록에 맞는 논문이 있으면 ${time} (${zone})에 다이렉트 메시지를 보내 드립니다. 하루 최대 한 통이며, 논문마다 이유를 알려 드립니다. 메시지가 오지 않으면 페이퍼보이의 다이렉트 메시지를 허용했는지 확인해 주세요.`,
    added: names => `팔로우를 시작했습니다: ${names}`,
    already: names => `이미 팔로우하고 있습니다: ${names}`,
    stopped: name => `팔로우를 그만두었습니다: ${name}`,
    notFollowed: '이제는 팔로우하지 않는 항목입니다.',
    stop: '팔로우 그만두기',
    full: most =>
      `팔로우할 수 있는 주제와 저자: 최대 ${most}개. **/papers follow** 명령에서 하나를 그만두고 다시 추가해 주세요.`,
    unfit: most =>
      `바뀐 것은 없습니다. 주제와 저자 이름은 두 글자 이상(한글과 한자는 한 글자 이상), 최대 ${most}자로 적어 주세요. 예: **/papers follow** 확산 모델`,
    noDirect: {
      slack:
        '바뀐 것은 없습니다. 페이퍼보이가 다이렉트 메시지를 보낼 수 없습니다. 운영자에게 im:write 권한 범위를 요청한 뒤 다시 시도해 주세요.',
      discord:
        '바뀐 것은 없습니다. 페이퍼보이가 다이렉트 메시지를 보낼 수 없습니다. 이 서버의 개인정보 설정에서 다이렉트 메시지를 허용한 뒤 다시 시도해 주세요.',
    },
    undelivered: {
      slack:
        '마지막 메시지를 전하지 못했습니다. 페이퍼보이가 메시지를 보낼 수 있는지(im:write 권한 범위) 운영자에게 확인한 뒤 “다시 받기” 버튼을 눌러 주세요.',
      discord:
        '마지막 메시지를 전하지 못했습니다. 페이퍼보이와 함께 있는 서버의 개인정보 설정에서 다이렉트 메시지를 허용한 뒤 “다시 받기” 버튼을 눌러 주세요.',
    },
    again: '다시 받기',
    resumed: '메시지를 다시 보내 드립니다.',
  },
  alerts: {
    paused: (name, fix, command) =>
      `${name} 게시를 멈췄습니다: 세 번 이어서 실패했습니다.\n${fix}\n그다음: ${command} (채널에서는 /papers resume)`,
    accountRefused: (platform, fix) => `${platform}에 아무것도 게시할 수 없습니다. ${fix}`,
    readersUnreached: (platform, fix) => `팔로우 알림을 전하지 못하고 있습니다 (${platform}). ${fix}`,
    pausedYours: (channel, { reason, fix }) =>
      `구독하신 채널의 게시를 멈췄습니다: ${channel}. 세 번 이어서 게시하지 못했습니다 (${reason}). ${fix} 고친 뒤 그 채널에서 /papers resume 명령을 입력하면 다시 게시합니다.`,
  },
  asking: {
    similarTo: title => `보관 중인 논문 가운데 가장 비슷한 논문: “${title}”`,
    noneSimilar: title => `보관 중인 논문 가운데 비슷한 논문이 없습니다: “${title}”`,
    sharedBy: name => `공유한 사람: ${name}`,
    sharedByReader: '한 독자가 공유한 논문입니다',
    alreadyShared: '이 논문은 방금 채널에 공유하셨습니다. 10분 뒤에 다시 공유할 수 있습니다.',
    noChannel: '논문을 보여 줄 채널이 없습니다. 채널에서 버튼을 눌러 주세요.',
    risers: days => `지난 ${days}일 동안 추천이 가장 많이 늘어난 논문 (목록을 보관한 때와 비교):`,
    noneRose: days => `지난 ${days}일 동안의 목록에는 보관한 뒤로 추천이 늘어난 논문이 없습니다.`,
    nothingFrozen: days =>
      `지난 ${days}일 동안 아직 보관된 목록이 없어 비교할 수 없습니다. 다음 다이제스트 뒤에 다시 시도해 주세요.`,
    found: (query, page) => `“${query}” 검색 결과, ${page}쪽:`,
    nearestTo: query => `“${query}” 검색 결과가 없습니다. 가장 가까운 논문:`,
    noneFound: query => `“${query}” 검색 결과가 없습니다. 단어를 줄이거나, 이름이나 영어 용어로 찾아 보세요.`,
    wholePeriod: {
      week: '여기서는 지난주 금요일처럼 하루를 입력해 주세요. 지난 7일의 가장 좋은 논문: **/papers week**',
      month: '여기서는 1월 13일처럼 하루를 입력해 주세요. 지난 한 달의 가장 좋은 논문: **/papers month**',
    },
    filterNames: { author: '저자', after: '이후', before: '이전', minvotes: '최소추천' },
    filters: '단어와 함께 쓸 수 있는 조건: 저자:kim · 이후:2026-01 · 이전:2026-02-15 · 최소추천:50',
    unreadable: (filter, value) => `${filter}: 뒤의 값을 읽을 수 없습니다: “${value}”`,
    pastEnd: query => `“${query}” 검색 결과가 더는 없습니다. /papers search 명령으로 다시 찾아 주세요.`,
    previous: '◀ 이전',
    next: '다음 ▶',
    tooLong: maxChars => `너무 깁니다. 최대 글자 수: ${maxChars}`,
  },
  resumed: {
    done: (name, missed, next) =>
      missed === 0
        ? `${name}: 다시 게시합니다. 다음 게시: ${next}`
        : `${name}: 다시 게시합니다. 곧 올라올 다이제스트: ${missed}`,
    notPaused: name => `${name}: 멈춰 있지 않습니다.`,
    nothingHere: '이 채널에는 게시하고 있지 않습니다. 시작하려면 **/papers subscribe**',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} 게시했습니다 (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} 이미 게시되어 있어 보내지 않았습니다: ${where}. 다시 보내려면: ${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day}, 논문 ${papers}, 메시지 ${messages}, 이미 게시됨 ${delivered}. 보낸 것은 없습니다.`,
    leftOut: names =>
      `여러 날의 다이제스트를 받는 곳은 제외했습니다: ${names}. 게시하려면: npm start -- post --to NAME`,
    leftDue: '대기 중인 것은 실행 중인 Paperboy가 보냅니다. 실행 중이 아니면 다음에 시작할 때 보냅니다.',
  },
  move: {
    begun: (from, to) => `옮기는 곳: ${from} → Postgres ${to}`,
    counts: (table, { here, there, copied }) =>
      `${table}: SQLite ${here}, Postgres ${there}, 이번에 복사 ${copied}`,
    indexed: papers => `검색 색인에 넣은 논문: ${papers}`,
    equal: '양쪽의 모든 행이 같습니다.',
    nothingNew: '모두 이미 옮겨져 있어 바꾼 것이 없습니다.',
    unequal: table =>
      `양쪽이 다른 표: ${table}. 이 Postgres에 쓰는 프로그램을 모두 멈추고 같은 명령을 다시 실행해 주세요.`,
    differing: (table, rows) => `${table}: Postgres에만 있거나 내용이 다른 행 ${rows}`,
    refused: '복사한 것은 없습니다. `--to`에 빈 데이터베이스를 적거나, 이 데이터베이스를 그대로 써 주세요.',
    firstStep: '이 주소를 `.env`에 `DATABASE_URL`로 넣기',
    nextSteps: [
      '데이터 폴더는 그대로 두기: 그림과 Markdown 파일은 계속 그 안에 있습니다',
      '다시 시작하기: `npm start`',
    ],
  },
  run: {
    started: url => `페이퍼보이가 실행 중입니다. 브라우저에서 열기: ${url}`,
    startedWithout: work => `페이퍼보이가 실행 중입니다: ${work}`,
    stopWith: '멈추려면 Ctrl+C.',
  },
  subscriptions: {
    editions: { day: '일간', week: '주간', month: '월간' },
    layouts: { cards: '카드', compact: '논문마다 한 줄', thread: '한 줄씩, 카드는 스레드에' },
    days: { daily: '매일', weekdays: '평일', weekends: '주말' },
    weekday: weekdayFormat('ko-KR'),
    labels: {
      edition: '주기',
      time: '시각',
      days: '요일',
      zone: '시간대',
      language: '언어',
      layout: '모양',
      top: '논문 수',
      keywords: '키워드',
      authors: '저자',
      minvotes: '최소 추천',
    },
    hints: {
      time: '09:30 또는 오후 6시',
      days: '매일, 평일, 주말 또는 월, 수, 금',
      zone: '서울, Asia/Seoul, New York …',
      top: '1에서 10',
      keywords: '확산 모델, 에이전트 · 비우면 모든 논문',
      authors: 'LeCun, Bengio · 비우면 모든 논문',
      minvotes: '10 · 비우면 제한 없음',
    },
    faults: {
      edition: '주기는 day, week, month 가운데 하나입니다.',
      time: '시각은 09:30 또는 오후 6시처럼 적어 주세요.',
      days: '요일은 매일, 평일, 주말 또는 월,수,금처럼 적어 주세요. 주간 다이제스트는 하루만 고를 수 있습니다.',
      zone: '시간대는 서울이나 Asia/Seoul처럼 적어 주세요.',
      language: '언어는 ko, en, ja, zh 가운데 하나입니다.',
      layout: '모양은 cards, compact, thread 가운데 하나입니다.',
      top: '논문 수는 1에서 10까지입니다.',
      keywords: '키워드는 쉼표로 나누어 20개까지 적을 수 있습니다.',
      authors: '저자는 쉼표로 나누어 20명까지 적을 수 있습니다.',
      minvotes: '최소 추천은 0 이상의 정수입니다.',
    },
    nearestZone: zones => `혹시 이 시간대인가요? ${zones}`,
    tooLong: (label, maxChars) => `${label}: 너무 깁니다. ${maxChars}자까지 적을 수 있습니다.`,
    quote: typed => `여러 단어는 따옴표로 묶어 주세요. 예: ${typed}`,
    unreadable: typed =>
      `“${typed}”: 무슨 뜻인지 알 수 없습니다. 시각은 09:30 또는 오후 6시처럼 적어 주세요. **/papers help**`,
    bareNumber: number =>
      `${number}: 시각인가요, 논문 수인가요? 시각은 **${number}:00**, 논문 수는 **top:${number}** 형식으로 적어 주세요.`,
    when: (edition, days, time, zone) =>
      edition === 'month' ? `매달 1일 ${time} (${zone})` : `${days} ${time} (${zone})`,
    cron: (expression, zone) => `일정 ${expression} (${zone})`,
    keywords: words => `키워드: ${words}`,
    authors: names => `저자: ${names}`,
    minVotes: votes => `추천 ${votes} 이상`,
    top: papers => `논문 ${papers}편`,
    preview: settings =>
      `미리보기입니다. 가장 최근 다이제스트가 이렇게 게시됩니다. 확인하기 전에는 아무것도 게시하지 않습니다.\n${settings}`,
    nothingToPreview:
      '지금은 미리 보여 드릴 다이제스트가 없습니다(조건에 맞는 논문이 없거나 목록을 불러올 수 없습니다). 그래도 구독할 수 있습니다.',
    confirm: '이 채널 구독하기',
    discard: '취소',
    discarded: '취소했습니다. 바뀐 것은 없습니다.',
    done: (settings, first) =>
      `이 채널을 구독했습니다. 첫 게시: ${first}\n${settings}\n바꾸려면 **/papers settings**`,
    already: settings => `이 채널은 이미 구독 중입니다. 바꾸려면 **/papers settings**\n${settings}`,
    wanted: settings => `바뀐 것은 없습니다. 입력하신 설정: ${settings}`,
    alreadyConfigured: settings =>
      `이 채널에는 이미 게시하고 있습니다. config/paperboy.yaml에 설정되어 있어 운영자만 바꿀 수 있습니다.\n${settings}`,
    inThread: '스레드는 구독할 수 없습니다. 채널에서 직접 입력해 주세요.',
    inDirect:
      '구독은 채널에서만 할 수 있습니다. 다이렉트 메시지로 받으려면 **/papers follow** 명령을 써 보세요.',
    notYours: '다른 사람의 버튼입니다. **/papers subscribe** 명령을 직접 입력해 주세요.',
    expired: '이미 처리했거나 너무 오래된 버튼입니다. 바뀐 것은 없습니다.',
    permissions: {
      view: '채널 보기',
      send: '메시지 보내기',
      embed: '링크 첨부',
      startThreads: '공개 스레드 만들기',
      sendInThreads: '스레드에서 메시지 보내기',
      attach: '파일 첨부',
    },
    missing: names => `빠진 권한: ${names}. 채널 설정의 권한에서 페이퍼보이 역할에 켜 주세요.`,
    obstacles: {
      'not-in-channel': '페이퍼보이가 이 채널에 없습니다. 먼저 초대해 주세요: **/invite @paperboy**',
      archived: '보관된 채널입니다. 채널 보관을 먼저 해제해 주세요.',
      scope: '이 채널을 확인할 권한이 Slack 앱에 없습니다. 페이퍼보이 운영자에게 알려 주세요.',
    },
    withoutChart: names => `추천 수 차트까지 보려면 이 권한도 필요합니다: ${names}`,
    cannotPost: fix =>
      `아직 이 채널에 게시할 수 없습니다. ${fix}\n그다음 **/papers subscribe** 명령을 다시 입력해 주세요.`,
    whoMay: {
      slack: '이 채널의 게시는 워크스페이스 관리자만 바꿀 수 있습니다. 관리자에게 요청해 주세요.',
      discord: '이 채널의 게시를 바꾸려면 채널 관리 권한이 필요합니다. 서버 관리자에게 요청해 주세요.',
    },
    title: '페이퍼보이 설정',
    current: settings =>
      `이 채널에 게시하는 것\n${settings}\n잠시 멈추려면 **/papers pause**, 그만두려면 **/papers unsubscribe**`,
    saved: settings => `저장했습니다.\n${settings}`,
    choose: '어느 것을 바꿀까요?',
    chooseToEnd: '어느 구독을 해지할까요?',
    chooseToPause: '어느 것을 멈출까요?',
    chooseToResume: '어느 것을 다시 시작할까요?',
    allOfThem: '모두',
    windows: { when: '시각, 요일, 시간대', which: '논문 수, 조건' },
    unsubscribe: '구독 해지',
    confirmEnd: settings => `이 구독을 해지할까요?\n${settings}\n잠시만 멈추려면 **/papers pause**`,
    fixed: settings => `config/paperboy.yaml에 설정되어 있어 운영자만 바꿀 수 있습니다.\n${settings}`,
    gone: '이 구독은 이미 해지되었습니다. 다시 시작하려면 **/papers subscribe**',
    unsubscribed: settings => `해지했습니다: ${settings}`,
    nothingLeft: '이제 이 채널에 게시하지 않습니다. 다시 시작하려면 **/papers subscribe**',
    stillPosted: lines => `이 채널에 계속 게시하는 것:\n${lines}`,
    paused: what => `${what}: 멈췄습니다. 다시 시작하려면 **/papers resume**`,
    alreadyPaused: what => `${what}: 이미 멈춰 있습니다. 다시 시작하려면 **/papers resume**`,
    list: '다이제스트를 게시하는 채널',
    emptyList: '아직 구독한 채널이 없습니다. 채널에서 **/papers subscribe** 명령을 입력해 보세요.',
    isPaused: '멈춤',
  },
  preview: {
    tagline: '팀이 이야기하는 Slack과 Discord 채널에, 오늘의 머신러닝 논문',
    notice:
      '미리보기입니다. 가장 최근 다이제스트를 Discord와 Slack에 게시될 모습 그대로 보여 줍니다. 버튼은 채팅에서 작동합니다.',
    sampleNotice:
      '함께 들어 있는 샘플로 만든 미리보기입니다. Discord와 Slack에 게시될 모습 그대로입니다. 버튼은 채팅에서 작동합니다.',
    nextSteps: [
      'Slack: `npm start -s -- manifest slack` 내용으로 앱을 만들고 토큰을 `.env`에 넣기',
      'Discord: 봇 토큰을 `.env`에 넣고 `npm start -s -- manifest discord`의 링크 열기',
      '다시 시작하고, 게시할 채널에서 `/papers subscribe` 입력하기',
    ],
    channel: 'papers',
  },
};
