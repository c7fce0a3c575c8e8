using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>How much of what is cited a citation says.</summary>
public enum CitationForm
{
    /// <summary>“resolution 72/7”: cited before.</summary>
    Numbered,

    /// <summary>“resolution 72/7 of 17 November 2017”: cited first.</summary>
    Dated,

    /// <summary>“resolution 72/7 of 17 November 2017, entitled “…””.</summary>
    Titled,
}

/// <summary>Writes citations as the six languages print them. <see cref="CitedPlaces"/> reads them back.</summary>
public static class CitationWriter
{
    private const int FarthestOrgan = 100;

    /// <summary>A citation of a resolution or decision that is known, such as “its resolution 72/7 of 17 November 2017”, “其2017年11月17日第72/7号决议”.</summary>
    /// <param name="key">What is cited.</param>
    /// <param name="language">The language of the text.</param>
    /// <param name="form">How much it says.</param>
    /// <param name="speaking">The organ whose text it stands in: its own are “its”; null for none.</param>
    /// <param name="known">What is known.</param>
    /// <returns>Null where it is not known, or its title is not that is asked for, or its organ is none of those a text names.</returns>
    public static string? Write(CitedKey key, string language, CitationForm form, CitedOrgan? speaking, KnownResolutions known)
    {
        if (key.Organ == CitedOrgan.Other || known.Find(key) is not { } fact)
            return null;
        return form != CitationForm.Titled ? Write(key, form == CitationForm.Dated ? fact.Date : null, null, language, speaking)
            : fact.Title(language) is { } title ? Write(key, fact.Date, title, language, speaking) : null;
    }

    /// <param name="day">Null to leave the date out.</param>
    /// <param name="title">Null to leave the title out.</param>
    internal static string Write(CitedKey key, DateOnly? day, string? title, string language, CitedOrgan? speaking)
    {
        var isIts = key.Organ == speaking;
        var isDecision = key.Kind == CitedKind.Decision;
        var organ = OrganNames.Write(key.Organ, language);
        var number = Number(key.Number, language);
        var date = day is { } printed ? Dates.Printed(printed, language) : null;
        var words = language switch
        {
            "zh" => $"{(isIts ? "其" : organ)}{date}{TitleWords(title, key.Kind, language)}第{number}号{(isDecision ? "决定" : "决议")}",
            "fr" => isIts ? $"sa {(isDecision ? "décision" : "résolution")} {number}{With(" du ", date)}" : $"{(isDecision ? "décision" : "résolution")} {number} {organ}{With(", en date du ", date)}",
            "es" => $"{(isIts ? "su " : "")}{(isDecision ? "decisión" : "resolución")} {number}{(isIts ? "" : " " + organ)}{With(", de ", date)}",
            "ru" => $"{(isIts ? isDecision ? "свое " : "свою " : "")}{(isDecision ? "решение" : "резолюцию")} {number}{(isIts ? "" : " " + organ)}{With(" от ", date)}",
            "ar" => $"{(isDecision ? "مقرر" : "قرار")}{(isIts ? IsFeminine(key.Organ) ? "ها" : "ه" : " " + organ)} {number}{With(" المؤرخ ", date)}",
            _ => $"{(isIts ? "its" : organ)} {(isDecision ? "decision" : "resolution")} {number}{With(" of ", date)}",
        };
        return language == "zh" ? words : words + TitleWords(title, key.Kind, language);
    }

    /// <summary>The words by which a citation says what is cited is called; in Chinese they stand before the number, in other languages behind all. Nothing without a title.</summary>
    internal static string? TitleWords(string? title, CitedKind kind, string language) => title is null ? null : language switch
    {
        "zh" => $"题为“{title}”的",
        "fr" => $", intitulée «\u00A0{title}\u00A0»",
        "es" => $", titulada “{title}”",
        "ru" => $", {(kind == CitedKind.Decision ? "озаглавленное" : "озаглавленную")} «{title}»",
        "ar" => $"، المعنون ”{title}“",
        _ => $", entitled “{title}”",
    };

    /// <summary>Where the date belongs that a citation lacks, and the words to put there; null where its organ stands between, or it shares its “第” with
    /// the one before, so that the words must change.</summary>
    /// <param name="text">The paragraph the citation stands in.</param>
    internal static (int At, string Words)? DateAt(string text, Citation citation, DateOnly day, string language)
    {
        var (date, end) = (Dates.Printed(day, language), citation.Start + citation.Length);
        if (language == "zh")
            return text[citation.Start] == '第' ? (citation.Start, date) : null;
        var behind = PlainPrint.Of(text[end..Math.Min(text.Length, end + FarthestOrgan)]).Text;
        if (OrganNames.In(behind, language) is [var organ, ..] && CitationWords.In(language) is { } words && words.OrganBehind.IsMatch(behind[..organ.Start]))
            return null;
        return language switch
        {
            "fr" => (end, $" du {date}"),
            // What goes on is set off by a second comma, unless a mark does so.
            "es" => (end, $", de {date}{(behind.AsSpan().TrimStart() is [var next, ..] && char.IsLetterOrDigit(next) ? "," : "")}"),
            "ru" => (end, $" от {date}"),
            "ar" => (end, $" المؤرخ {date}"),
            _ => (end, $" of {date}"),
        };
    }

    private static string Number(string printed, string language)
    {
        if (ResolutionNumber.Read(printed) is not { } number)
            return printed;
        var letters = number.Letters.Length == 0 ? "" : " " + Letters(number.Letters, language);
        return number.Form switch
        {
            NumberForm.OfAYear => $"{number.Year}/{number.Number}{letters}",
            NumberForm.WithYear => $"{number.Number}{letters}{(language == "zh" ? "" : " ")}({number.Year})",
            NumberForm.Old => $"{number.Number}{letters}{(language == "zh" ? "" : " ")}({(language == "ar" ? ArabicSession(number.Session, fromRoman: true) : number.Session)})",
            NumberForm.OfASpecialSession when language == "ar" => $"{ArabicSession(number.Session, fromRoman: false)}/{number.Number}{letters}",
            _ => $"{number.Session}/{number.Number}{letters}",
        };
    }

    // “A and B”, but “A–C” for more.
    private static string Letters(string letters, string language)
    {
        var (first, last) = (Letter(letters[0], language), Letter(letters[^1], language));
        if (letters.Length == 1)
            return first;
        return letters[^1] - letters[0] > 1 ? language == "ar" ? $"{first} إلى {last}" : $"{first}–{last}" : language switch
        {
            "zh" => $"{first}和{last}",
            "fr" => $"{first} et {last}",
            "es" => $"{first} y {last}",
            "ru" => $"{first} и {last}",
            "ar" => $"{first} و{last}",
            _ => $"{first} and {last}",
        };
    }

    private static string Letter(char letter, string language) => language == "ar" ? ResolutionNumber.Arabic[letter - 'A'] : letter.ToString();

    // “د-29” for the twenty-ninth session, “دإ-6” for a special one, “دإط-10” for an emergency special one.
    private static string ArabicSession(string session, bool fromRoman)
    {
        var number = session[(session.LastIndexOf('-') + 1)..];
        var kind = session.StartsWith("ES", StringComparison.Ordinal) ? "دإط" : session.StartsWith('S') ? "دإ" : "د";
        return $"{kind}-{(fromRoman ? ResolutionNumber.FromRoman(number) : number)}";
    }

    private static bool IsFeminine(CitedOrgan organ) => organ is CitedOrgan.GeneralAssembly or CitedOrgan.CommissionOnHumanRights;

    private static string With(string words, string? date) => date is null ? "" : words + date;
}
