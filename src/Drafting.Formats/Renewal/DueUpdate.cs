namespace Drafting.Formats.Renewal;

/// <summary>What at a place of an earlier text usually changes when it is taken up again.</summary>
public enum DueUpdateKind
{
    /// <summary>A session of the General Assembly by its number: “第七十七届会议”, “seventy-seventh session”.</summary>
    Session,

    /// <summary>The last resolution on the subject, which the earlier text itself now is.</summary>
    Resolution,

    /// <summary>A document of the earlier session, such as the report of that year: “A/75/233”.</summary>
    Document,

    /// <summary>A year of that time: “2020”.</summary>
    Year,

    /// <summary>A day of that time, such as that of a meeting.</summary>
    Date,

    /// <summary>An item of the agenda, which is numbered anew each session.</summary>
    AgendaItem,

    /// <summary>The line that says by whom and when the earlier text was adopted, or how it came there; a draft has none.</summary>
    Adoption,
}

/// <summary>A place of a text that was taken over and usually needs a technical update.</summary>
/// <param name="Paragraph">The paragraph's id; null for the masthead.</param>
/// <param name="Field">The masthead's field, “session” or “agendaItems”; null for a paragraph.</param>
/// <param name="Start">Where it begins in the paragraph, in UTF-16 code units, an embed counting 1; 0 in the masthead.</param>
/// <param name="Length">Its length in the same units.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Suggestion">What might stand there instead; empty where the whole paragraph should go; null where only the drafters can know.</param>
public sealed record DueUpdate(string? Paragraph, string? Field, int Start, int Length, string Text, DueUpdateKind Kind, string? Suggestion);
