using Drafting.Formats.PlainText;

namespace Drafting.Language.Citations;

/// <summary>What is known of a citation, and how findings about it are written.</summary>
internal static class CitedFacts
{
    /// <summary>The organ a citation is of: the one that adopted something of that number on the printed day, else the likeliest.</summary>
    public static CitedOrgan OrganOf(Citation citation, KnownResolutions known) =>
        citation.Organs.FirstOrDefault(organ => AgreesWith(citation, organ, known), citation.Organ);

    /// <summary>What is known of what a citation cites; null where nothing is.</summary>
    public static KnownResolution? Of(Citation citation, KnownResolutions known)
    {
        var family = known.Family(citation.KeyOf(OrganOf(citation, known))).ToList();
        return family.Find(each => each.Date == citation.Date?.Day) ?? family.FirstOrDefault();
    }

    /// <summary>Whether an organ adopted something of that number on the printed day.</summary>
    public static bool AgreesWith(Citation citation, CitedOrgan organ, KnownResolutions known) =>
        citation.Date is { } date && known.Family(citation.KeyOf(organ)).Any(each => each.Date == date.Day);

    /// <summary>Whether the printed day can be of an organ's session of that number, or no session is known.</summary>
    public static bool IsPossible(Citation citation, CitedOrgan organ) =>
        citation.Date is not { } date || SessionTimes.Of(organ, citation.Number) is not { } times || date.Day >= times.First && date.Day <= times.Last;

    /// <summary>Whether a citation that does not name its organ may be of another one than the likeliest, as its date goes.</summary>
    public static bool MayBeAnothers(Citation citation) =>
        !citation.IsNamed && Enum.GetValues<CitedOrgan>().Any(organ => organ != citation.Organ && SessionTimes.Has(organ, citation.Number)
            && (organ == CitedOrgan.Other ? citation.Organs.Contains(organ) : SessionTimes.Of(organ, citation.Number) is not null && IsPossible(citation, organ)));

    /// <summary>How sure a finding is that rests on a fact.</summary>
    public static FindingLevel Level(KnownResolution known) => known.Sureness switch
    {
        Sureness.ItsText => FindingLevel.Error,
        Sureness.TextAtHand or Sureness.Citations => FindingLevel.Warning,
        _ => FindingLevel.Hint,
    };

    /// <summary>What a finding rests on: the resolution's title where known, else its number.</summary>
    public static Evidence Evidence(KnownResolution known, string language) =>
        new(known.Title(language) ?? CitationWriter.Write(known.Key, known.Date, null, language, speaking: null), known.Symbol, known.Date);

    /// <summary>A day as a text's language prints it.</summary>
    public static string Printed(DateOnly day, string language) => Dates.Printed(day, language);

    /// <summary>The words of a citation's number as they are printed.</summary>
    public static string Number(Reading reading, Citation citation) => reading.Text.Substring(citation.NumberStart, citation.NumberLength);
}
