using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Drafting.Language.Citations;

/// <summary>The words around a number that make it a citation, in the languages that put the number behind them.</summary>
/// <param name="Cue">“resolutions”, “decision”; the group “decision” where it is one, “its” where that is an ending.</param>
/// <param name="Its">“its previous ”, at the end of what stands before the cue.</param>
/// <param name="OwnOf">Between an organ and “its”: “, in ”.</param>
/// <param name="OrganBefore">Between an organ and the cue: “ relevant ”.</param>
/// <param name="OrganBehind">Between a number and its organ: “ of the ”.</param>
/// <param name="ToNumber">Between cue or organ and an undated number: “ Nos. ”; of two words with one beginning the longer stands first.</param>
/// <param name="Connector">At the end of what stands before a further number: “ and ”.</param>
/// <param name="ToDate">Between a number and its date, the organ left out: “ of ”.</param>
/// <param name="NextDate">Between the dates of several numbers: “ and ”.</param>
/// <param name="Title">Behind number and date: “, entitled “…””; the group “title”.</param>
internal sealed partial record CitationWords(Regex Cue, Regex Its, Regex OwnOf, Regex OrganBefore, Regex OrganBehind, Regex ToNumber, Regex Connector, Regex ToDate, Regex NextDate, Regex Title)
{
    /// <summary>A title in quotation marks directly behind a number.</summary>
    [GeneratedRegex(@"^ [«“](?<title>[^«»“”]{3,400})[»”]", RegexOptions.ExplicitCapture)]
    public static partial Regex BareTitle();

    /// <summary>Between “in its resolution 45/12” and who did something in it: “, the ”.</summary>
    [GeneratedRegex(@"^[,،]? ?(the |le |la |l[’']|el )?$", RegexOptions.ExplicitCapture)]
    public static partial Regex ToSubject();

    private const string Adjectives = @"( \p{Ll}[\p{L}-]*){0,4} $";

    private static readonly FrozenDictionary<string, CitationWords> All = new Dictionary<string, CitationWords>
    {
        ["en"] = Of(
            @"(?<!\p{L})((?<decision>decisions?)|resolutions?)(?!\p{L}|-)", $@"(?<!\p{{L}})its(own )?{Adjectives}", @"^,? (has |had )?(in|by|through|under|pursuant to|with|and|of|, in)? ?$", @"^([’']s)?( \p{Ll}[\p{L}-]*){0,3} $",
            @"^,? (of|adopted by) the $", @"^[ ,:(]*(?>((of|the|Nos?\.?|numbers?|adopted|under|in) *)*)$", @"([,;]|\band|\bor|\bto|as well as|&|\bincluding|\bnamely|\bnotably|\bparticular)[ \uFFFC]*$",
            @"^[, \uFFFC]*(annex[^,;.]{0,12}, ?)?(adopted )?(of|on|dated) $", @"^\uFFFC*(,| and|, and)( of)? $", @"^(, ?annex(, ?| ))?[, \uFFFC]*entitled ([“""”](?<title>.{3,400}?)[”""“]|‘(?<title>.{3,400}?)’)(?!\p{L})"),
        ["fr"] = Of(
            @"(?<!\p{L})((?<decision>décisions?)|résolutions?)(?!\p{L})", $@"(?<!\p{{L}})(sa|ses){Adjectives}", @"^,? (a |avait )?(dans|par|en|et|selon|conformément à|au titre de)? ?$", @"^$",
            @"^,? (de l[’']|du |de la |des |adoptées? par (l[’']|le |la ))$", @"^[ ,:(]*(?>((des|de|du|la|les|le|l[’']|n[o°]s?|adoptées?|par|sur) *)*)$", @"([,;]|\bet|\bou|\bà|ainsi que|\bnotamment|\bparticulier|de (la|sa) résolution)[ \uFFFC]*$",
            @"^[, \uFFFC]*(annexe, ?)?(adoptées? )?(du|le|en date (respectivement )?(du|des)|datée du) $", @"^\uFFFC*(,| et)( du| des)? $", @"^(, ?annexe)?[, \uFFFC]*intitulées? [«“”""] ?(?<title>.{3,400}?) ?[»”“""](?!\p{L})"),
        ["es"] = Of(
            @"(?<!\p{L})((?<decision>decisi(ón|ones))|resoluci(ón|ones))(?!\p{L})", $@"(?<!\p{{L}})(su|sus){Adjectives}", @"^,? (ha |había )?(en|por|y|con arreglo a|de)? ?$", @"^$",
            @"^,? (de la |del |de |aprobadas? por (la |el ))$", @"^[ ,:(]*(?>((del|de|las|la|el|los|núms?\.|aprobadas?|por|sus|su) *)*)$", @"([,;]|\by|\be|\bo|\ba|así como|\bincluidas?|\bparticular|de (la|su) resolución)[ \uFFFC]*$",
            @"^[, \uFFFC]*(anexo, ?)?(aprobadas? )?(de|el|de fecha|del) $", @"^\uFFFC*(,| y|, y)( de| del)? $", @"^(, ?anexo)?[, \uFFFC]*tituladas? [“""«”](?<title>.{3,400}?)[”""»“](?!\p{L})"),
        ["ru"] = Of(
            @"(?<!\p{L})((?<decision>решени(е|я|ю|ем|и|й|ям|ями|ях))|резолюци\p{L}+)(?!\p{L})", $@"(?<!\p{{L}})(сво\p{{L}}+|ее|её|его){Adjectives}", @"^,? (в|согласно|и|на|к|об?)? ?$", @"^ $",
            @"^,? (принят\p{L}+ )?$", @"^[ ,:(]*(?>((№|под|номером|в|за|принят\p{L}+) *)*)$", @"([,;]|(?<!\p{L})(и|или|по|а также|включая|частности))[ \uFFFC]*$",
            @"^[, \uFFFC]*(приложение, ?)?(принят\p{L}+ )?(от )?$", @"^\uFFFC*(,| и)( от)? $", @"^( года| г\.)?(, ?приложение)?[, \uFFFC]*(под названием|озаглавленн\p{L}+) [«“""„](?<title>.{3,400}?)[»”""“](?!\p{L})"),
        ["ar"] = Of(
            @"(?<!\p{L})[وفبلك]{0,2}(ا?ل)?((?<decision>مقرر)|قرار)(ي|ا|ات|ين|ان|ه|ها|يها|اها|اته|اتها|تها|يه|اه)?(?!\p{L})", @"^\b$", @"^،? ?(في|ب|و|بموجب|من خلال)? ?$", @"^$",
            @"^،? ?(ال)?(صادر\p{L}* عن |من )?ا?$", @"^[ ،,:(]*(?>((رقم|أرقام|الأرقام|ذوي|ذات|ذي|الرقمين|الرقم|ا) *)*)$", @"([،,;؛]|(?<!\p{L})و|وكذلك|إلى|بما في ذلك|سيما|القرار\p{L}*)[ \uFFFC]*$",
            @"^[، \uFFFC]*(\p{L}*المعتمد\p{L}* )?((و?المؤرخ|المتخذ)\p{L}* )?(في )?$", @"^(،)? ?و( ?المؤرخ)? ?$", @"^[، \uFFFC(]*المعنون\p{L}* [”“""«](?<title>.{3,400}?)[“”""»](?!\p{L})"),
    }.ToFrozenDictionary();

    /// <summary>The words of a language; null for Chinese, which puts them behind the number, and for others.</summary>
    public static CitationWords? In(string language) => All.GetValueOrDefault(language);

    /// <summary>Whether a cue says “its” by its ending.</summary>
    public static bool IsIts(Match cue, string language) => language == "ar" && cue.Value.EndsWith('ه') | cue.Value.EndsWith("ها", StringComparison.Ordinal);

    private static CitationWords Of(string cue, string its, string ownOf, string organBefore, string organBehind, string toNumber, string connector, string toDate, string nextDate, string title) =>
        new(Pattern(cue, RegexOptions.IgnoreCase), Pattern(its), Pattern(ownOf), Pattern(organBefore), Pattern(organBehind), Pattern(toNumber), Pattern(connector), Pattern(toDate), Pattern(nextDate), Pattern(title));

    private static Regex Pattern(string words, RegexOptions options = RegexOptions.None) => new(words, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Compiled);
}
