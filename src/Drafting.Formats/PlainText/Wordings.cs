using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>The fixed wording of resolutions and letters in the six languages, as the United Nations prints it.</summary>
internal static class Wordings
{
    private const string EnglishOrgans = "General Assembly|Security Council|Economic and Social Council|Human Rights Council";
    private const string ChineseOrgans = "大 *会|安全理事会|经济及社会理事会|人权理事会";
    private const string FrenchOrgans = "L[’']Assemblée générale|Assemblée générale|(Le )?Conseil de sécurité|(Le )?Conseil économique et social|(Le )?Conseil des droits de l[’']homme";
    private const string SpanishOrgans = "(La )?Asamblea General|(El )?Consejo de Seguridad|(El )?Consejo Económico y Social|(El )?Consejo de Derechos Humanos";
    private const string RussianOrgans = "Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека";
    private const string ArabicOrgans = "الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان";
    private const string Colon = @"\s*[:：]\s*(?<mark>\*{0,3})\s*";

    public static IReadOnlyDictionary<string, Wording> All { get; } = new Dictionary<string, Wording>
    {
        ["zh"] = new()
        {
            Organ = Line($"(?<organ>{ChineseOrgans})"),
            Enacting = Line(FixedWording.Of["zh"].Enacting),
            Session = Line(@"第.{1,8}届(紧急|特别|紧急特别)?会议"),
            Committee = Line("第[一二三四五六]委员会"),
            AgendaItem = Line(@"(临时)?议程\*{0,2} ?项目\s*(?<items>\d.*?)\*{0,2}"),
            Adoption = Line($@"\d{{4}} ?年.{{1,12}}日({ChineseOrgans})(通过的)?决议|({ChineseOrgans})\d{{4}} ?年.{{1,12}}日?通过的决议|\d{{4}} ?年.{{1,12}}日\s*(安全理事会)?\s*第? ?\d+ ?次会议通过"),
            Sponsors = Line($"(?<names>.+?){Colon}(订正)?(决议|决定)草案"),
            Letter = Line("(?=.{0,16}年).*(给.*的(相同的)?(信|函|普通照会)|普通照会)"),
            Annex = Line(FixedWording.Of["zh"].Annex),
            Meeting = Line(FixedWording.Of["zh"].Meeting),
            And = ["和", "以及", "及", "与"],
        },
        ["en"] = new()
        {
            Organ = Line($"(?<organ>{EnglishOrgans})"),
            Enacting = Line(FixedWording.Of["en"].Enacting),
            Session = Line(@"[A-Z][a-z]+([ -][a-z]+){0,2} ((emergency )?special )?session"),
            Committee = Line(@"(First|Second|Third|Fourth|Fifth|Sixth|Special Political and Decolonization) Committee"),
            AgendaItem = Line(@"((Provisional )?agenda items?|Items?)\s*(?<items>\d[^;.]*?)( of the (provisional|preliminary) (agenda|list))?\*{0,3}"),
            Adoption = Line($@"((Resolutions?|Decisions?) a|A)dopted by the ({EnglishOrgans})\b.*\d{{4}}"),
            Sponsors = Line($"(?<names>.+?){Colon}(revised )?draft (resolution|decision)"),
            Letter = Line("(Identical letters|Letter|Note verbale) dated .*"),
            Annex = Line(FixedWording.Of["en"].Annex),
            Meeting = Line(FixedWording.Of["en"].Meeting),
            And = [" and "],
        },
        ["fr"] = new()
        {
            Organ = Line($"(?<organ>{FrenchOrgans})"),
            Enacting = Line(FixedWording.Of["fr"].Enacting),
            Session = Line(@".{3,40} session( extraordinaire( d[’']urgence)?)?"),
            Committee = Line("(Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième|Commission des questions) Commission.*"),
            AgendaItem = Line(@"Points?\s*(?<items>\d.*?)( (de l[’']ordre du jour|de la liste).*)?\*{0,3}"),
            Adoption = Line(@"((Résolutions?|Décisions?) a|A)doptées? par .*\d{4}"),
            Sponsors = Line($"(?<names>.+?){Colon}projet de (résolution|décision)( révisé)?"),
            Letter = Line("(Lettres? identiques|Lettre|Note verbale) (datée?s?|en date) .*"),
            Annex = Line(FixedWording.Of["fr"].Annex),
            Meeting = Line(FixedWording.Of["fr"].Meeting),
            And = [" et "],
        },
        ["es"] = new()
        {
            Organ = Line($"(?<organ>{SpanishOrgans})"),
            Enacting = Line(FixedWording.Of["es"].Enacting),
            Session = Line(@".{3,40} per[ií]odo (extraordinario )?de sesiones( de emergencia)?"),
            Committee = Line("(Primera|Segunda|Tercera|Cuarta|Quinta|Sexta) Comisión"),
            AgendaItem = Line(@"(Temas?|Subtemas?)\s*(?<items>\d.*?)( (del programa|de la agenda|de la lista).*)?\*{0,3}"),
            Adoption = Line(@"((Resolución|Decisión|Resoluciones|Decisiones) a|A)probadas? por .*\d{4}"),
            Sponsors = Line($"(?<names>.+?){Colon}proyecto de (resolución|decisión)( revisado)?"),
            Letter = Line("(Cartas idénticas|Carta|Nota verbal) (de fecha|fechada) .*"),
            Annex = Line(FixedWording.Of["es"].Annex),
            Meeting = Line(FixedWording.Of["es"].Meeting),
            And = [" y ", " e "],
        },
        ["ru"] = new()
        {
            Organ = Line($"(?<organ>{RussianOrgans})"),
            Enacting = Line(FixedWording.Of["ru"].Enacting),
            Session = Line(@".{3,40} ((чрезвычайная )?специальная )?сессия"),
            Committee = Line("(Первый|Второй|Третий|Четвертый|Пятый|Шестой) комитет"),
            AgendaItem = Line(@"Пункты?\s*(?<items>\d.*?)( (предварительной )?(повестки дня|перечня).*)?\*{0,3}"),
            Adoption = Line(@"((Резолюция|Решение|Резолюции|Решения), п|П)ринят.*\d{4}.*"),
            Sponsors = Line($"(?<names>.+?){Colon}(пересмотренный )?проект (резолюции|решения)"),
            Letter = Line("(Идентичные письма|Письмо|Вербальная нота) .*от .*"),
            Annex = Line(FixedWording.Of["ru"].Annex),
            Meeting = Line(FixedWording.Of["ru"].Meeting),
            And = [" и "],
        },
        ["ar"] = new()
        {
            Organ = Line($"(?<organ>{ArabicOrgans})"),
            Enacting = Line(FixedWording.Of["ar"].Enacting),
            Session = Line("الدورة .{3,40}"),
            Committee = Line("اللجنة (الأولى|الثانية|الثالثة|الرابعة|الخامسة|السادسة)"),
            AgendaItem = Line(@"(البند|البنود|البندان)\s*(?<items>\d.*?)( من (جدول|القائمة).*)?\*{0,3}"),
            Adoption = Line(@"((قرار|مقرر) (اتخذته?|اتخذه|اعتمدته?|اعتمده)|(قراران|مقرران) (اتخذتهما|اتخذهما|اعتمدتهما|اعتمدهما)|(قرارات|مقررات) (اتخذتها|اتخذها|اعتمدتها|اعتمدها)|(ال)?ذي (اتخذه|اتخذته|اعتمده|اعتمدته)) .*\d{4}"),
            Sponsors = Line($"(?<names>.+?){Colon}مشروع (قرار|مقرر)( منقح)?"),
            Letter = Line("(رسالتان متطابقتان|رسالة|مذكرة شفوية) (مؤرخة|مؤرختان) .*"),
            Annex = Line(FixedWording.Of["ar"].Annex),
            Meeting = Line(FixedWording.Of["ar"].Meeting),
            And = [" و"],
        },
    };

    // Fixed wording is short, but for a line of sponsors, which is told by its end. The bounds keep the time small on any text.
    private static Regex Line(string pattern)
    {
        var isLong = pattern.Contains("<names>", StringComparison.Ordinal);
        return new(
            isLong ? $"(?=(?>.{{1,12000}})$)^(?:{pattern})$" : $"^(?=(?>.{{1,500}})$)(?:{pattern})$",
            RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | (isLong ? RegexOptions.RightToLeft : 0));
    }
}
