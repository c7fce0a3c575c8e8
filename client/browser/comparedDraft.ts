import type { Person } from './api'

/** What happens to a text between its beginning, the version “Rev.1” and now; the same in every language. */
interface Wording {
  texts: string[]
  /** Old and new words of the first and of the second step. */
  first: [string, string]
  second: [string, string]
  added: string
}

const wordings: Record<'zh' | 'en' | 'ar', Wording> = {
  zh: {
    texts: [
      '大会，',
      '遵循《联合国宪章》关于鼓励采取区域合作措施促进联合国宗旨和原则的各项规定，',
      '回顾其 2017 年 11 月 17 日第 72/7 号决议，其中大会强调区域合作对于可持续发展的重要性，',
      '重申题为“变革我们的世界：2030 年可持续发展议程”的第 70/1 号决议，其中通过了一套全面的目标，',
      '决定在阿拉木图设立联合国中亚和阿富汗可持续发展目标区域中心；',
      '又决定该中心将在其业务任务授权范围内开展工作，实施区域项目和方案；该中心将每年举行一次会议，审查进展情况；',
      '促请该中心与最不发达国家、内陆发展中国家和小岛屿发展中国家高级代表办公室密切合作；',
      '欢迎哈萨克斯坦政府为该中心提供的东道国支助；',
      '请会员国考虑自愿捐助；',
      '又请各国际组织同样考虑；',
      '强调指出预防外交在支持联合国努力协助和平解决争端方面发挥的重要作用；',
      '请秘书长就本决议执行情况向大会第七十七届会议提交报告。',
    ],
    first: ['密切合作', '全面和有效地合作'],
    second: ['东道国支助', '东道国支助和其他便利'],
    added: '鼓励所有伙伴为该中心的活动捐款，并分享各自的经验；',
  },
  en: {
    texts: [
      'The General Assembly,',
      'Guided by the provisions of the Charter of the United Nations encouraging regional cooperation to promote its purposes and principles,',
      'Recalling its resolution 72/7 of 17 November 2017, in which it stressed the importance of regional cooperation for sustainable development,',
      'Reaffirming its resolution 70/1, entitled “Transforming our world: the 2030 Agenda for Sustainable Development”, in which it adopted a comprehensive set of goals,',
      'Decides to establish in Almaty the United Nations Regional Centre for the Sustainable Development Goals for Central Asia and Afghanistan;',
      'Also decides that the Centre shall implement regional projects and programmes within its operational mandate; the Centre shall hold a meeting every year to review the progress made;',
      'Urges the Centre to cooperate closely with the Office of the High Representative for the Least Developed Countries, Landlocked Developing Countries and Small Island Developing States;',
      'Welcomes the host country support given to the Centre by the Government of Kazakhstan;',
      'Invites Member States to consider voluntary contributions;',
      'Also invites international organizations to do so;',
      'Stresses the important role of preventive diplomacy in supporting the efforts of the United Nations to assist in the peaceful settlement of disputes;',
      'Requests the Secretary-General to submit to the General Assembly at its seventy-seventh session a report on the implementation of the present resolution.',
    ],
    first: ['cooperate closely', 'cooperate fully and effectively'],
    second: ['host country support', 'host country support and other facilities'],
    added: 'Encourages all partners to contribute to the activities of the Centre and to share their experience;',
  },
  ar: {
    texts: [
      'إن الجمعية العامة،',
      'إذ تسترشد بأحكام ميثاق الأمم المتحدة التي تشجع على اتخاذ تدابير للتعاون الإقليمي من أجل تعزيز مقاصد الأمم المتحدة ومبادئها،',
      'وإذ تشير إلى قرارها 72/7 المؤرخ 17 تشرين الثاني/نوفمبر 2017 الذي أكدت فيه أهمية التعاون الإقليمي للتنمية المستدامة،',
      'وإذ تعيد تأكيد قرارها 70/1 المعنون ”تحويل عالمنا: خطة التنمية المستدامة لعام 2030“ الذي اعتمدت فيه مجموعة شاملة من الأهداف،',
      'تقرر إنشاء مركز الأمم المتحدة الإقليمي لأهداف التنمية المستدامة لآسيا الوسطى وأفغانستان في ألماتي؛',
      'تقرر أيضا أن ينفذ المركز مشاريع وبرامج إقليمية في إطار ولايته التنفيذية؛ ويعقد المركز اجتماعا كل سنة لاستعراض التقدم المحرز؛',
      'تحث المركز على أن يتعاون تعاونا وثيقا مع مكتب الممثل السامي لأقل البلدان نموا والبلدان النامية غير الساحلية والدول الجزرية الصغيرة النامية؛',
      'ترحب بالدعم المقدم إلى المركز من حكومة كازاخستان بوصفها البلد المضيف؛',
      'تدعو الدول الأعضاء إلى النظر في تقديم تبرعات؛',
      'تدعو أيضا المنظمات الدولية إلى أن تفعل ذلك؛',
      'تؤكد أهمية دور الدبلوماسية الوقائية في دعم جهود الأمم المتحدة للمساعدة على تسوية المنازعات بالوسائل السلمية؛',
      'تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها السابعة والسبعين تقريرا عن تنفيذ هذا القرار.',
    ],
    first: ['تعاونا وثيقا', 'تعاونا كاملا وفعالا'],
    second: ['بالدعم المقدم', 'بالدعم والتسهيلات المقدمة'],
    added: 'تشجع جميع الشركاء على المساهمة في أنشطة المركز وعلى تبادل خبراتهم؛',
  },
}

const replacement = (text: string, [old, now]: [string, string]) => {
  const at = text.indexOf(old)
  return { ops: [...(at > 0 ? [{ retain: at }] : []), { delete: old.length }, { insert: now }] }
}

/** A draft with a version “Start”, a version “Rev.1” and its present state; paragraphs are p0 … p11. Every kind of change occurs. */
export async function comparedDraft(owner: Person, language: 'zh' | 'en' | 'ar'): Promise<string> {
  const { texts, first, second, added } = wordings[language]
  const { id, revision } = await owner.call<{ id: string; revision: number }>('POST', '/api/drafts', {
    title: `${texts[0]} ${texts[4]}`,
    language,
  })
  let head = revision
  const submit = async (operations: object[]) => {
    const answer = await owner.call<{ status: string; revision: number }>('POST', `/api/drafts/${id}/operations`, {
      clientId: crypto.randomUUID(),
      sequence: 1,
      baseRevision: head,
      operations,
    })
    if (answer.status !== 'accepted') throw new Error(JSON.stringify(answer))
    head = answer.revision
  }
  const name = async (label: string) => {
    await owner.call('POST', `/api/drafts/${id}/versions`, { label })
    head = (await owner.call<{ revision: number }>('GET', `/api/drafts/${id}`)).revision
  }
  const kindOf = (at: number) => (at === 0 ? 'enacting' : at < 4 ? 'preambular' : 'operative')
  await submit([
    { op: 'removeParagraph', paragraph: 'enacting' },
    ...texts.map((text, at) => ({
      op: 'insertParagraph',
      id: `p${at}`,
      after: at === 0 ? 'title' : `p${at - 1}`,
      kind: kindOf(at),
      level: 0,
      delta: { ops: [{ insert: text }] },
    })),
  ])
  await name('Start')
  const sentence = (texts[5] ?? '').search(/[;；؛]/) + (language === 'zh' ? 1 : 2)
  await submit([
    { op: 'editText', paragraph: 'p6', delta: replacement(texts[6] ?? '', first) },
    { op: 'moveParagraph', paragraph: 'p10', after: 'p3' },
    { op: 'setParagraph', paragraph: 'p10', kind: 'preambular', level: 0 },
    { op: 'splitParagraph', paragraph: 'p5', offset: sentence, newId: 'p5b' },
  ])
  await name('Rev.1')
  await submit([
    { op: 'editText', paragraph: 'p7', delta: replacement(texts[7] ?? '', second) },
    { op: 'moveParagraph', paragraph: 'p4', after: 'p9' },
    { op: 'joinParagraph', paragraph: 'p9', into: 'p8', offset: (texts[8] ?? '').length, length: (texts[9] ?? '').length },
    {
      op: 'editText',
      paragraph: 'p2',
      delta: replacement(texts[2] ?? '', language === 'zh' ? [' 年 11 月 17 日', '年11月17日'] : [' ', '  ']),
    },
    { op: 'insertParagraph', id: 'new', after: 'p7', kind: 'operative', level: 0, delta: { ops: [{ insert: added }] } },
    { op: 'removeParagraph', paragraph: 'p1' },
  ])
  return id
}
