// Chinese briefs that say what the paper says.
import type { Draft } from '../../../../src/briefs/draft.ts';

/** By the paper's key. */
export const goodZh: Readonly<Record<string, Draft>> = {
  tideFormer: {
    summary:
      'TideFormer是一种视觉骨干网络，它让一小块记忆在读取图像块时上涨、在写回时退去，从而把复杂度保持在$O(N)$，并在ImageNet、COCO和ADE20K上优于DINOv2。',
    abstract:
      '视觉Transformer（vision transformer）依靠自注意力（self-attention）获得全局上下文（global context），其代价随图像块数量按$O(N^2)$增长。线性注意力（linear attention）消除了这一代价，却容易遗忘细节，而以往的补救办法又因额外的卷积（convolution）把省下的时间赔了回去。本文提出视觉骨干网络（vision backbone）TideFormer，让一小块记忆在读取图像块时上涨、在写回时退去，从而把复杂度保持在$O(N)$。记忆分为四个存储库（bank），各自关注不同的空间尺度（spatial scale）。TideFormer在120万张无标签图像上预训练，在ImageNet分类、COCO检测和ADE20K分割上比DINOv2分别提升3.6%、6.3%和12.6%。在1,024像素的分辨率下，它的速度是标准视觉Transformer的2.4倍，在单块GPU上12毫秒即可给出结果。训练时的峰值显存从38 GB降至24 GB，因此最大的模型也能在一块消费级显卡上训练。消融实验（ablation）表明，第二和第三个存储库最为重要，去掉退去这一步会使COCO上的增益损失一半。代码和权重见 https://github.com/harbor-vision/tideformer 。',
    keyPoints: [
      '记忆分为四个存储库，各自关注不同的空间尺度，使复杂度保持线性。',
      '与DINOv2相比，ImageNet分类提升3.6%，COCO检测提升6.3%，ADE20K分割提升12.6%。',
      '在1,024像素下12毫秒即可给出结果，训练时的峰值显存从38 GB降至24 GB。',
    ],
  },
  ladderThink: {
    summary:
      'LadderThink把并行运行的短思维链所达成的结论总结后传到上一级，使测试时计算可达200万个词元，并在HMMT 2025上超过GPT-5。',
    abstract:
      '推理模型（reasoning model）思考得越久表现越好，但单条思维链（chain of thought）很快就会占满上下文窗口（context window）。本文提出LadderThink，一个把测试时计算（test-time compute）分到各级（rung）使用的框架：每一级并行运行许多短链，由学到的总结器（summarizer）只把达成一致的结论向上传递。由于每一级都从紧凑的总结出发，总计算量可达200万个词元，而任何一条链都不超过32K个词元。总结器与求解器（solver）是同一个模型，通过基于结果的强化学习（reinforcement learning，RL）联合训练。由14B-Instruct检查点初始化的14B参数LadderThink模型在HMMT 2025上取得94.5%，超过GPT-5的93.2%。在GSM8K上它达到97.8%，而参数量超过其两倍的Qwen3-32B为96.1%。提升并不均匀：在MMLU-Pro上，LadderThink为78.4%，仍落后于GPT-5的86.7%。级数减半会使准确率下降5.2个百分点，而每级的链数减半只使其下降1.1个百分点。所有检查点和35万道训练题目都将公开。',
    keyPoints: [
      '每一级并行运行许多短链，只把一致的结论向上传递，总计算量可达200万个词元。',
      '14B模型在HMMT 2025上以94.5%超过GPT-5的93.2%，在GSM8K上以97.8%超过Qwen3-32B的96.1%。',
      '在MMLU-Pro上为78.4%，仍落后于GPT-5的86.7%。',
    ],
  },
  loomWorld: {
    summary:
      'LoomWorld把规划场景的慢流与绘制画面的快流编织在一起，将双向视频模型变成能逐帧响应键盘操作的交互式世界模型。',
    abstract:
      '视频扩散模型（video diffusion model）能生成逼真的片段，但速度太慢，无法在运行时操控。LoomWorld把双向（bidirectional）视频模型变成能逐帧响应键盘操作的交互式世界模型（interactive world model）。它编织两条流：慢流每16帧规划一次场景，快流只用一个去噪步（denoising step）绘制每一帧。快流的蒸馏（distillation）只需200 GPU小时，约为从头训练的十分之一。在H100上，分辨率为832x480时帧率从2.1 FPS升至24.6 FPS，FVD则从182.4降至119.7。在有53名参与者的用户研究（user study）中，LoomWorld在与Genie-Lite的比较中有68%更受青睐，在与OpenOasis的比较中有81%更受青睐。序列最长可在4分钟内保持连贯，是最强基线的三倍。加入规划流使操作准确率（action accuracy）提高9.4%，再加入对过去画面的记忆又提高3.6%。本文还报告了失败案例，其中包括漂移的纹理（drifting texture）和不通往任何地方的门。',
    keyPoints: [
      '慢流每16帧规划一次场景，快流只用一个去噪步绘制每一帧，在H100上达到24.6 FPS。',
      'FVD从182.4降至119.7；用户研究中有68%的比较认为它优于Genie-Lite，有81%认为它优于OpenOasis。',
      '规划流使操作准确率提高9.4%，对过去画面的记忆又提高3.6%。',
    ],
  },
  penScale: {
    summary:
      'PenScale是一套检验开放式写作奖励模型的流程：在把奖励模型当作教师之前，先看它能否预测作者与读者的判断在哪里出现分歧。',
    abstract:
      '基于人类反馈的强化学习（reinforcement learning from human feedback）让大语言模型（large language model）变得有用，但当任务是开放式写作（open-ended writing）时，它的奖励模型（reward model）究竟衡量什么，人们并无共识。这篇立场论文（position paper）主张，在把奖励模型当作教师之前，应当先检验奖励模型本身。本文描述了现有奖励模型如何把长度当作深度、把礼貌当作诚实、把熟悉当作质量。随后勾勒出一套流程（protocol）PenScale：作者与读者对同样的文本进行盲评，奖励模型必须预测他们的判断在哪里不同。把这套流程用于公开的奖励模型，可以揭示被RewardBench上的普通准确率（accuracy）所掩盖的偏好。用通过这套流程的奖励训练出来的模型，写出的文本更短也更多样，读者也更喜欢。本文还讨论了这套流程不适用的情形，例如读者稀少的语言中的诗歌。我们呼吁学界在公布评审平均分的同时，也公布评审之间的分歧。',
    keyPoints: [
      '指出现有奖励模型把长度当作深度、把礼貌当作诚实、把熟悉当作质量。',
      '作者与读者对同样的文本进行盲评，奖励模型必须预测他们的判断在哪里不同。',
      '用通过检验的奖励训练出来的模型写得更短也更多样，RewardBench的准确率所掩盖的偏好也显现出来。',
    ],
  },
};
