using System.Xml.Linq;

namespace Drafting.Formats.Docx;

/// <summary>The beginning of a note's text, where its mark stands once more, and a space.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="IsCustom">Whether it was typed.</param>
internal sealed record NoteStart(string Mark, bool IsCustom)
{
    /// <summary>Whether no word of the note has been read.</summary>
    public bool IsOpen { get; init; } = true;

    public bool MarkWasRead { get; init; }

    /// <summary>Whether the space was read as a part of the mark: what follows are the note's own.</summary>
    public bool SpaceWasRead { get; init; }

    /// <summary>What of a run's text is the note's.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isRaised">Whether it looks as marks do.</param>
    public (NoteStart Then, string Text) Without(string text, bool isRaised)
    {
        var words = text.Trim();
        if (isRaised && words.Length == 0)
            return (this with { SpaceWasRead = true }, "");
        if (words.Length == 0)
            return (this, text);
        if (!MarkWasRead && words.StartsWith(Mark, StringComparison.Ordinal) && (words.Length == Mark.Length ? isRaised || IsCustom : IsCustom))
            return (this with { MarkWasRead = true }, text[(text.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..]);
        // Another sign than in the text: the note's own counts there.
        if (!MarkWasRead && isRaised && IsCustom && !words.Any(char.IsLetter))
            return (this with { MarkWasRead = true }, "");
        return (this with { MarkWasRead = true }, text);
    }
}

/// <summary>References whose mark follows as text, instead of being counted.</summary>
internal static class CustomMark
{
    private const int Longest = 6;

    /// <summary>Whether the mark follows as text.</summary>
    public static bool IsCustom(this XElement reference) => (string?)reference.Attribute(Wml.W + "customMarkFollows") is "1" or "true" or "on";

    /// <summary>The mark: the signs that follow in the run, or where there are none those that the next run raises. Null where none follow.</summary>
    public static string? Of(XElement reference)
    {
        if (First(Text(reference.ElementsAfterSelf()).TrimStart()) is { Length: > 0 } mark)
            return mark;
        var next = reference.Parent?.ElementsAfterSelf(Wml.W + "r").FirstOrDefault();
        var isMark = next?.Element(Wml.W + "rPr") is { } look && (look.Val("vertAlign") == "superscript" || (look.Val("rStyle") is { } style && style == reference.Parent!.Element(Wml.W + "rPr").Val("rStyle")));
        return isMark && First(Text(next!.Elements())) is { Length: > 0 and <= Longest } following ? following : null;
    }

    private static string Text(IEnumerable<XElement> contents) =>
        string.Concat(contents.TakeWhile(content => !WordNotes.IsReference(content)).Select(content => content.Is("t") || content.Is("delText") ? content.Value : content.Is("tab") ? "\t" : ""));

    // Signs, or digits, or letters: “* in 2027” is marked with an asterisk.
    private static string First(string text) => new([.. text.TakeWhile(c => !char.IsWhiteSpace(c) && char.IsLetter(c) == char.IsLetter(text[0]) && char.IsDigit(c) == char.IsDigit(text[0]))]);
}
