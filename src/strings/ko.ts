// Korean. Worded so that no particle must follow a title, a number or a word that somebody typed.
import type { Strings } from './strings.ts';

const date = (date: Temporal.PlainDate): string =>
  `${date.toLocaleString('ko-KR', { year: 'numeric', month: 'long', day: 'numeric' })} (${date.toLocaleString('ko-KR', { weekday: 'short' })})`;

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
    notOpenYet: (asked, opens) => `${date(asked)} 목록은 아직 열리지 않았습니다. 공개 시각: ${opens}`,
    empty: asked => `${date(asked)} 목록에는 논문이 없습니다.`,
    emptyAfterFilter: asked => `${date(asked)} 목록에는 이 채널의 조건에 맞는 논문이 없습니다.`,
    nothingToPost: asked =>
      `게시할 논문이 없습니다: ${date(asked)} 목록이 비었거나 조건에 맞는 논문이 없습니다.`,
    showingLatest: latest => `가장 최근 목록을 보여 드립니다: ${date(latest)}`,
    latestWasPosted: latest => `가장 최근 목록은 이미 이곳에 게시했습니다: ${date(latest)}`,
    sourceFailed: '지금은 Hugging Face 연결이 되지 않아, 보관 중인 가장 최근 목록을 보여 드립니다.',
    unreachable: '지금은 Hugging Face 연결이 되지 않습니다. 몇 분 뒤에 다시 시도해 주세요.',
    nothingYet:
      'Hugging Face 연결이 되지 않고 보관 중인 목록도 아직 없습니다. 몇 분 뒤에 다시 시도해 주세요.',
    notADate: text => `날짜로 읽을 수 없습니다: “${text}”. 2026-01-13 형식으로 입력해 주세요.`,
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
  forms: { submit: '저장', cancel: '취소', close: '닫기' },
  commands: {
    usage: line => `사용법: ${line}`,
    help: [
      '**/papers today** – 오늘 목록. **yesterday**, **latest**도 있습니다',
      '**/papers 2026-01-13** – 그 날짜의 목록 (Discord에서는 **/papers day**)',
      '**/paper MHLA** – 논문 하나 찾기: 번호, 주소, 이름, 한국어나 영어 단어',
      '**/papers resume** – 실패로 멈춘 게시를 이 채널에서 다시 시작',
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
      topic: '주제의 단어, 예: 확산 모델',
      author: '저자 이름',
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
    'not-in-channel': '초대가 필요합니다: 채널에서 `/invite @paperboy`',
    restricted:
      '이 채널은 게시가 제한되어 있습니다. 워크스페이스 관리자에게 페이퍼보이 허용을 요청해 주세요.',
    'no-permission': '이 채널에서 페이퍼보이에게 채널 보기, 메시지 보내기, 링크 첨부 권한을 주세요.',
    archived: '보관된 채널입니다. 보관을 해제하거나 config/paperboy.yaml에서 빼 주세요.',
    token: '토큰이 거부되었습니다. 올바른 토큰을 .env에 넣고 다시 시작해 주세요.',
    scope:
      'Slack 앱의 권한 범위가 부족합니다. `npm start -s -- manifest slack` 내용으로 앱을 갱신하고 다시 설치해 주세요.',
    'refused-content': '플랫폼이 이 메시지를 거부했습니다. 표시된 이유를 프로젝트에 알려 주세요.',
    unseen:
      '채널에 이미 있을 수 있지만 페이퍼보이가 확인할 권한이 없습니다. Slack: 채널에 초대하고 channels:history와 groups:history 권한 범위를 주세요. Discord: 메시지 기록 보기 권한을 주세요. 직접 확인해도 됩니다. 채널에 없으면: `npm start -- post … --again`',
    late: 'catchUpDays보다 오래 기다려 보내지 않았습니다.',
    other: '이유를 확인해 고쳐 주세요.',
  },
  status: {
    next: '다음 게시',
    last: '최근 게시',
    open: '끝나지 않은 게시',
    none: '아직 없음',
    never: '없음',
    noToken: '.env에 토큰 없음',
    noDestinations: '설정된 채널이 없습니다. config/paperboy.yaml의 destinations에 적어 주세요.',
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
    states: { due: '대기', sending: '보내는 중', sent: '게시됨', unknown: '확인 필요', failed: '실패' },
    retrying: attempts => `다시 시도 중, ${attempts}번 시도함`,
    paused: '멈춘 채널',
    isPaused: '게시가 멈춰 있습니다',
    pausedSince: when => `멈춘 때: ${when}`,
    more: count => `외 ${count}`,
  },
  following: {
    nothing:
      '아직 팔로우하는 것이 없습니다. **/papers follow** 뒤에 주제(예: 확산 모델)나 저자(예: author:LeCun)를 적으면, 맞는 논문이 나올 때 다이렉트 메시지로 알려 드립니다.',
    list: (follows, most) => `팔로우 중 (${follows}/${most}):`,
    author: name => `${name} (저자)`,
    when: (time, zone) =>
      `새 목록에 맞는 논문이 있으면 ${time} (${zone})에 다이렉트 메시지를 보내 드립니다. 하루 최대 한 통이며, 논문마다 이유를 알려 드립니다. 메시지가 오지 않으면 페이퍼보이의 다이렉트 메시지를 허용했는지 확인해 주세요.`,
    added: names => `팔로우를 시작했습니다: ${names}`,
    already: names => `이미 팔로우하고 있습니다: ${names}`,
    stopped: name => `팔로우를 그만두었습니다: ${name}`,
    notFollowed: '그것은 이제 팔로우하고 있지 않습니다.',
    stop: '팔로우 그만두기',
    full: most =>
      `팔로우할 수 있는 주제와 저자: 최대 ${most}개. **/papers follow** 명령에서 하나를 그만두고 다시 추가해 주세요.`,
    unfit: most =>
      `바뀐 것은 없습니다. 주제와 저자 이름은 두 글자 이상(한글과 한자는 한 글자 이상), 최대 ${most}자로 적어 주세요. 예: **/papers follow** 확산 모델`,
    noDirect:
      '바뀐 것은 없습니다. 페이퍼보이가 다이렉트 메시지를 보낼 수 없습니다. Discord에서는 이 서버의 개인정보 설정에서 다이렉트 메시지를 허용하고, Slack에서는 운영자에게 im:write 권한 범위를 요청한 뒤 다시 시도해 주세요.',
    undelivered:
      '마지막 메시지를 전하지 못했습니다. 페이퍼보이의 다이렉트 메시지를 허용한 뒤(Discord에서는 함께 있는 서버의 개인정보 설정) “다시 받기” 버튼을 눌러 주세요.',
    again: '다시 받기',
    resumed: '메시지를 다시 보내 드립니다.',
  },
  alerts: {
    paused: (name, fix, command) =>
      `${name} 게시를 멈췄습니다: 세 번 이어서 실패했습니다. ${fix} 그다음: ${command} (채널에서는 /papers resume)`,
    accountRefused: (platform, fix) => `${platform}에 아무것도 게시할 수 없습니다. ${fix}`,
  },
  resumed: {
    done: (name, missed) =>
      missed === 0
        ? `${name}: 다시 게시합니다.`
        : `${name}: 다시 게시합니다. 그동안 빠진 다이제스트: ${missed}`,
    notPaused: name => `${name}: 멈춰 있지 않습니다.`,
    nothingHere: '이 채널에는 게시하고 있지 않습니다.',
    notAllowed: '이 채널의 게시를 바꾸려면 채널 관리 권한이 필요합니다. 채널 관리자에게 요청해 주세요.',
  },
  post: {
    delivered: (name, day, ids) => `${name}: ${day} 게시했습니다 (${ids})`,
    before: (name, day, { where, command }) =>
      `${name}: ${day} 이미 게시되어 있어 보내지 않았습니다: ${where}. 다시 보내려면: ${command}`,
    foreseen: (name, { where, date: day, papers, messages, delivered }) =>
      `${name} (${where}): ${day}, 논문 ${papers}, 메시지 ${messages}, 이미 게시됨 ${delivered}. 보낸 것은 없습니다.`,
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
    nextSteps: [
      '이 주소를 `.env`에 `DATABASE_URL`로 넣기',
      '데이터 폴더는 그대로 두기: 그림과 Markdown 파일은 계속 그 안에 있습니다',
      '다시 시작하기: `npm start`',
    ],
  },
  run: {
    started: url => `페이퍼보이가 실행 중입니다. 브라우저에서 열기: ${url}`,
    startedWithout: work => `페이퍼보이가 실행 중입니다: ${work}`,
    stopWith: '멈추려면 Ctrl+C.',
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
      '`config/paperboy.yaml`에 채널을 적고 다시 시작하기',
    ],
    channel: 'papers',
  },
};
