/**
 * Words that open a preambular or operative paragraph and are set off in print, as counted in resolutions of sessions 75 to 80.
 * Chinese: a verb, perhaps with a manner before it and a mark of repetition before that.
 */
const chinese =
  /^(?:(?:又|还|再次|同样)?(?:最强烈地|强烈|断然|坚决|赞赏地|满意地|关切地|遗憾地|严重关切地|极为关切地|深为关切地|非常关切地|震惊地|感兴趣地)?(?:回顾指出|回顾|重申|认识到|表示注意到|注意到|确认|强调指出|强调|意识到|表示赞赏地注意到|表示感兴趣地注意到|表示深为关切|表示严重关切|表示最严重关切|表示关切|表示赞赏|表示感谢|表示支持|表示打算|承认|铭记|审议了|审查了|深信|坚信|着重指出|深为关切|严重关切|感到关切的是|感到遗憾的是|感到震惊的是|关切|遵循|考虑到|欢迎并鼓励|欢迎|鼓励|谴责|念及|申明|肯定|特别指出|重点指出|欣见|赞扬|指出|敦促|认定|促请|认为|决心|知悉|痛惜|期待|呼吁|吁请|希望|承诺|赞赏|支持|斥责|相信|正式决定|决定|请|要求|邀请|认可|核准|核可|授权|建议|指示|宣布|同意|赞同|通过|提醒|祝贺|反对|感谢))/u

const chineseOrgan = /^(?:大会|安全理事会|经济及社会理事会|人权理事会)(?=[，,\s]|$)/u

const manner = '(?:strongly|deeply|gravely|seriously|fully|firmly|once again|unequivocally)'
const participles =
  'recalling|recogni[sz]ing|reaffirming|noting|welcoming|taking note|stressing|emphasi[sz]ing|reiterating|having (?:also )?(?:considered|examined|received)|expressing|concerned|bearing in mind|underlining|mindful|convinced|guided|aware|encouraged|encouraging|condemning|underscoring|affirming|conscious|considering|highlighting|commending|acting|determining|determined|urging|cogni[sz]ant|calling upon|calling for|calling|looking forward|taking into (?:account|consideration)|believing|remaining|regretting|appreciating|desirous|supporting|wishing|referring|acknowledging|resolved|disturbed|confirming|honouring|recommitting|deploring|alarmed|committed|reali[sz]ing|trusting'
const verbs =
  'encourages|requests|calls (?:once again )?upon|calls on|calls for|decides|welcomes|urges|recogni[sz]es|reaffirms|recalls|invites|stresses|notes|takes note|takes into account|emphasi[sz]es|re-emphasizes|reiterates|acknowledges|underlines|endorses|expresses|commends|demands|affirms|underscores|condemns|recommends|approves|authori[sz]es|appreciates|supports|highlights|deplores|appropriates|resolves|directs|considers|agrees|declares|regrets|adopts|confirms|reminds|determines|commits|rejects|congratulates|remains|recommits|continues'
const tail = '(?: (?:also|further|once more|in this regard|in particular|in the strongest terms))?(?: with (?:(?:great|deep|grave|serious) )?(?:concern|appreciation|satisfaction|regret|interest))?(?: also| further)?'
const english = new RegExp(`^(?:(?:also|further|once again) )?(?:${manner} )?(?:${participles}|${verbs})(?![\\w-])${tail}(?![\\w-])`, 'i')
const englishOrgan = /^The (?:General Assembly|Security Council|Economic and Social Council|Human Rights Council)(?=[,\s]|$)/

/** How many UTF-16 units of a paragraph's text are its opening words; 0 where there are none we know. */
export function openingWordsLength(text: string, kind: string, language: string): number {
  const pattern =
    kind === 'enacting'
      ? language === 'zh' ? chineseOrgan : englishOrgan
      : kind === 'preambular' || kind === 'operative'
        ? language === 'zh' ? chinese : language === 'en' ? english : null
        : null
  return pattern?.exec(text)?.[0].length ?? 0
}
