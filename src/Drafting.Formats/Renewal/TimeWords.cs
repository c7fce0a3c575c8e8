using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Formats.Renewal;

/// <summary>The words beside a date, year or session that tell what it is: one to come, the end of what a report covers, an anniversary.</summary>
/// <param name="Coming">“to be held”, “looks forward”: what stands near it lay ahead.</param>
/// <param name="Period">“for the period from”: what stands near it bounds what was reported on.</param>
/// <param name="Anniversary">“marked the fortieth anniversary”.</param>
/// <param name="Report">“the report”, directly before “of” and its date or year.</param>
/// <param name="Held">“held”: what stands near it is an event.</param>
/// <param name="Budget">“scale of assessments for”: the year beside it is one of finance.</param>
/// <param name="Edition">“report for #”, “# session”, with a sign for the year: what comes each year.</param>
/// <param name="Asking">The opening of a paragraph that asks or decides something for the time to come.</param>
/// <param name="Reporting">“to report to the Committee”: what comes of it lay ahead.</param>
/// <param name="Latest">“the latest of which was resolution”, at the end of what stands before it.</param>
/// <param name="Session">The number of a session in words, of whatever organ.</param>
internal sealed record TimeWords(Regex Coming, Regex Period, Regex Anniversary, Regex Report, Regex Held, Regex Budget, Regex Edition, Regex Asking, Regex Reporting, Regex Latest, Regex Session)
{
    private static readonly FrozenDictionary<string, TimeWords> All = new Dictionary<string, TimeWords>
    {
        ["zh"] = Of(
            "将于|将在|定于|期待|即将|拟于|下一届", "期间|终了|为止|截至", "周年", "报告", "举行|召开|举办", "预算|分摊比额|摊款|批款|概算", "# ?年?度?(常会|届会|会期|实质性会|论坛|报告)", "^(又|还|再次)?(请|决定|邀请|鼓励|促请|吁请|敦促|期待)", "向[^，；]{2,16}$", "最近[^，；]{0,12}$", @"第[一二三四五六七八九十百零]+届(?=(常|年|实质性)?会)"),
        ["en"] = Of(
            "to be held|will be held|to be convened|will be convened|scheduled|forthcoming|upcoming|looks? forward|looking forward",
            "period|ending|ended|as at|as of", "anniversary", "reports?", "held|convened|took place",
            "budget|assessments?|appropriation|contributions", @"\b(for|the year) #|# (substantive |annual )?(sessions?|forums?|reports?|edition|seminar)\b", "^((also|further|once again|again) )?(reiterates|requests|decides|invites|encourages|calls|urges|looks)", @"\b(to|shall) (report|submit|present|brief)\b", "(latest|most recent)[^,;]{0,40}$", @"(?<![\p{L}-])(hundred and |(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth)(?= (regular |annual |substantive )?sessions?\b)"),
        ["fr"] = Of(
            "se tiendra|se tiendront|aura lieu|prochaine?|prévue?|attend", "période|allant du|exercice", "anniversaire", "rapports?", "tenue?s?|organisée?s?",
            "budget|quotes-parts|crédits", @"\b(session|rapport|forum) (annuel )?(de |pour )?(l’année )?#|\bpour (l’année )?#", "^(\\p{L}+ )?(prie|décide|invite|engage|demande|exhorte)", "rendre compte|faire rapport|présenter", "(dernière|plus récente)[^,;]{0,40}$", @"(?<![\p{L}-])(\p{L}+-|\p{L}+ et )*\p{L}+(ième|première)(?= session)"),
        ["es"] = Of(
            "se celebrará|se celebrarán|tendrá lugar|próxim[oa]|previst[oa]|aguarda|espera con interés", "período comprendido|período del|ejercicio|terminado", "aniversario", "informes?", "celebrad[oa]s?",
            "presupuesto|cuotas|créditos", @"\b(sesiones|informe|foro) (anual )?(de |correspondiente a )#|\bpara (el año )?#", "^(\\p{L}+ )?(solicita|pide|decide|invita|alienta|exhorta)", "informe|presente|presentar|informar", "(última|más reciente)[^,;]{0,40}$", @"(?<!\p{L})(\p{L}+ésimo )?(primer|segundo|tercer|cuarto|quinto|sexto|séptimo|octavo|noveno|\p{L}*décimo\p{L}*|\p{L}+ésimo)(?= per[ií]odo)"),
        ["ru"] = Of(
            "состоится|состоятся|будет провед|предстоящ|следующ|намечен|запланирован|ожида", "период|закончивш", "годовщин", "доклад", "состоявш|проведен",
            "бюджет|шкал|взнос|ассигнован", @"(сесси|доклад|форум)\p{L}* (за )?#|\bза #", "^(\\p{L}+ )?(просит|постановляет|предлагает|призывает|рекомендует)", "представить|доложить", "последн[^,;]{0,40}$", @"(?<!\p{L})((двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто) )?\p{L}+(ой|ей|ая|ую)(?= (очередн\p{L}+ |ежегодн\p{L}+ )?сесси)"),
        ["ar"] = Of(
            "سيعقد|ستعقد|المقبل|القادم|المقرر|تتطلع|يتطلع", "الفترة|المنتهية", "الذكرى", "تقرير", "المعقود|عقد",
            "ميزاني|الأنصبة|الاعتمادات", @"(دورة|تقرير|منتدى) (عام |سنة )?#|(لعام|لسنة) #", "^(تطلب|تقرر|تدعو|تشجع|تحث)", "تقديم|تقدم|يقدم", "(آخرها|أحدثها)[^،؛]{0,40}$", @"(?<=دورته |دورتها |الدورة )ال\p{L}+( و?ال\p{L}+)?( بعد المائة)?"),
    }.ToFrozenDictionary();

    /// <summary>Chinese puts behind a date what the other languages put before it.</summary>
    public bool IsChinese => ReferenceEquals(this, All["zh"]);

    /// <summary>The words of a language; null where it is none of the six.</summary>
    public static TimeWords? In(string language) => All.GetValueOrDefault(language);

    private static TimeWords Of(string coming, string period, string anniversary, string report, string held, string budget, string edition, string asking, string reporting, string latest, string session) =>
        new(Pattern(coming), Pattern(period), Pattern(anniversary), Pattern(report), Pattern(held), Pattern(budget), Pattern(edition), Pattern(asking), Pattern(reporting), Pattern(latest), Pattern(session));

    private static Regex Pattern(string words) => new(words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.Compiled);
}
