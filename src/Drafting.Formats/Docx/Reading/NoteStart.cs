using System.Xml.Linq;

namespace Drafting.Formats.Docx.Reading;

/// <summary>The beginning of a note's text, where its mark stands once more, and a space.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="IsCustom">Whether it was typed.</param>
/// <param name="HasRun">Whether it stands in a run of its own: then no other text is the mark, whatever it begins with.</param>
internal sealed record NoteStart(string Mark, bool IsCustom, bool HasRun)
{
    /// <summary>Whether no word of the note has been read.</summary>
    public bool IsOpen { get; init; } = true;

    public bool MarkWasRead { get; init; }

    /// <summary>Whether the space was read as a part of the mark: what follows are the note's own.</summary>
    public bool SpaceWasRead { get; init; }

    /// <summary>Whether a run is the mark and no more.</summary>
    /// <param name="run">Its text.</param>
    /// <param name="isRaised">Whether it looks as marks do.</param>
    public bool IsMark(string run, bool isRaised) => !MarkWasRead && isRaised && (run.Trim() == Mark.Trim() || (IsCustom && !run.Any(char.IsLetter) && !string.IsNullOrWhiteSpace(run)));

    /// <summary>What of a text is the note's.</summary>
    public (NoteStart Then, string Text) Without(string text, bool isRaised)
    {
        var words = text.Trim();
        if (isRaised && words.Length == 0)
            return (this with { SpaceWasRead = true }, "");
        if (words.Length == 0)
            return (this, text);
        var isMarked = !MarkWasRead && IsCustom && !HasRun && words.StartsWith(Mark, StringComparison.Ordinal);
        return (this with { MarkWasRead = true }, isMarked ? text[(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..] : text);
    }
}

/// <summary>References whose mark follows as text, instead of being counted.</summary>
internal static class CustomMark
{
    private const int Longest = 6;

    /// <summary>Whether the mark follows as text.</summary>
    public static bool IsCustom(this XElement reference) => (string?)reference.Attribute(Wml.W + "customMarkFollows") is "1" or "true" or "on";

    /// <summary>The mark, and whether it is all that follows in the run: all that looks as marks do, else the first signs. Null where none follow.</summary>
    public static (string Mark, bool IsWhole)? Of(XElement reference)
    {
        var text = Text(reference.ElementsAfterSelf());
        if (text.Length > 0 && IsRaised(reference.Parent))
            return (text, true);
        if (First(text.TrimStart()) is { Length: > 0 } mark)
            return (mark, false);
        var next = reference.Parent?.ElementsAfterSelf(Wml.W + "r").FirstOrDefault();
        var isMark = IsRaised(next) || (Style(next) is { } style && style == Style(reference.Parent));
        return isMark && First(Text(next!.Elements())) is { Length: > 0 and <= Longest } following ? (following, false) : null;
    }

    /// <summary>The text of a run, or of a part of it up to the next reference.</summary>
    public static string Text(IEnumerable<XElement> contents) =>
        string.Concat(contents.TakeWhile(content => !content.IsNoteReference()).Select(content =>
            content.Is("t") || content.Is("delText") ? content.Value : content.Is("tab") ? "\t" : content.Is("br") ? "\n" : ""));

    private static bool IsRaised(XElement? run) =>
        run?.Element(Wml.W + "rPr").Val("vertAlign") == "superscript" || Style(run)?.Contains("Footnote", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Style(XElement? run) => run?.Element(Wml.W + "rPr").Val("rStyle");

    // Signs, or digits, or letters: “* in 2027” is marked with an asterisk.
    private static string First(string text) => new([.. text.TakeWhile(c => !char.IsWhiteSpace(c) && char.IsLetter(c) == char.IsLetter(text[0]) && char.IsDigit(c) == char.IsDigit(text[0]))]);
}
