using System.Xml.Linq;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.AkomaNtoso;

/// <summary>The parts of a document.</summary>
internal enum Part
{
    /// <summary>Cover page and preface: whatever is no masthead, and the title.</summary>
    Front,

    Preamble,

    Body,

    Close,

    Annex,
}

/// <summary>Tells from part, number and wording what a line is; the same rules of the domain as for plain text.</summary>
/// <param name="isNumbered">Whether a paragraph of the body bears the number 1; a single operative paragraph bears none.</param>
internal sealed class ParagraphKinds(string language, bool isNumbered)
{
    private const int LongestHeading = 160;

    private readonly Wording wording = Wording.Of(language);
    private readonly List<string> openLetters = [];
    private Part part;
    private bool declares;
    private bool isFirst;
    private XElement? container;

    /// <summary>Whether lines are those of the close.</summary>
    public bool IsClose => part == Part.Close;

    public void Enter(Part entered)
    {
        part = entered;
        openLetters.Clear();
    }

    /// <summary>Enters an element that holds lines; the first of them is its own.</summary>
    public void EnterContainer(XElement element) => (container, isFirst) = (element, true);

    /// <summary>Makes the paragraph of a line that bears no mark of ours.</summary>
    /// <param name="depth">How many elements for sub-paragraphs it stands in.</param>
    public ReadParagraph Classify(Delta text, string? label, int depth, XElement line)
    {
        var first = isFirst;
        isFirst = false;
        var plain = text.PlainText;
        if (wording.Annex.IsMatch(plain) && part is Part.Body or Part.Close)
            Enter(Part.Annex);
        else if (part == Part.Body && wording.Meeting.IsMatch(plain))
            Enter(Part.Close);
        return Title(text, label, line) ?? Heading(text, label, line) ?? Enacting(text, line)
            ?? Numbered(text, label, depth, line) ?? Sub(text, label, depth, first, line) ?? Unnumbered(text, label, first, line);
    }

    private ReadParagraph? Title(Delta text, string? label, XElement line) =>
        part == Part.Front && label is not null | line.Ancestors().Any(above => above.Is("preface")) && (line.Is("docTitle") || line.Child("docTitle") is not null)
            ? new(ParagraphKind.Title, 0, label, Appearance.Unstyled(text), line.Line())
            : null;

    private ReadParagraph? Heading(Delta text, string? label, XElement line)
    {
        if (!line.Is("heading") && !line.Is("subheading") && !line.Is("crossHeading"))
            return null;
        openLetters.Clear();
        return new(ParagraphKind.Heading, 0, label, Appearance.Unstyled(text), line.Line());
    }

    private ReadParagraph? Enacting(Delta text, XElement line) =>
        part == Part.Preamble && line.AncestorsAndSelf().Any(above => above.Is("formula")) || (part is Part.Preamble or Part.Body && wording.Enacting.IsMatch(text.PlainText))
            ? new(ParagraphKind.Enacting, 0, null, Appearance.Unstyled(text), line.Line())
            : null;

    private ReadParagraph? Numbered(Delta text, string? label, int depth, XElement line)
    {
        if (part is not (Part.Body or Part.Annex) || depth > 0)
            return null;
        var written = text.PlainText;
        if (label is not null && Labels.TryNumber($"{label} x", language, out _, out _, out _))
            written = "";
        else if (label is null && Labels.TryNumber(written, language, out _, out var found, out var rest) && rest.Length > 0)
            (label, text) = (found, text.Slice(Units(text, written.Length - rest.Length)));
        else
            return null;
        openLetters.Clear();
        return part == Part.Annex || declares
            ? new(ParagraphKind.Plain, 0, label, text, line.Line())
            : new(ParagraphKind.Operative, 0, label, Appearance.WithoutOpening(text, language, ParagraphKind.Operative), line.Line());
    }

    private ReadParagraph? Sub(Delta text, string? label, int depth, bool first, XElement line)
    {
        if (part is not (Part.Preamble or Part.Body or Part.Annex))
            return null;
        var written = label is null ? text.PlainText : $"{label} x";
        if (Labels.TrySub(written, openLetters, out var level, out var found, out var rest) && rest.Length > 0)
            return label is null
                ? new(ParagraphKind.Sub, Math.Max(depth, level), found, text.Slice(Units(text, written.Length - rest.Length)), line.Line())
                : new(ParagraphKind.Sub, depth > 0 ? depth : level, label, text, line.Line());
        return depth > 0 && first ? new(ParagraphKind.Sub, depth, label, text, line.Line()) : null;
    }

    private ReadParagraph Unnumbered(Delta text, string? label, bool first, XElement line)
    {
        var kind = UnnumberedKind(text.PlainText, label, first);
        if (kind == ParagraphKind.Operative)
            declares = Punctuation.EndsInColon(text.PlainText);
        if (kind == ParagraphKind.Heading)
            text = Appearance.Unstyled(text);
        return new(kind, 0, label, Appearance.WithoutOpening(text, language, kind), line.Line());
    }

    private ParagraphKind UnnumberedKind(string plain, string? label, bool first)
    {
        var isHeading = !Punctuation.EndsInSign(plain) && plain.Length <= LongestHeading && plain.Length > 0;
        if (part == Part.Preamble)
            return container?.Is("container") == false && isHeading ? ParagraphKind.Heading : ParagraphKind.Preambular;
        if (part is Part.Front or Part.Close)
            return ParagraphKind.Plain;
        if (label is null && first && isHeading)
            return ParagraphKind.Heading;
        var isOperative = part == Part.Body && !isNumbered && !declares && first && label is null
            && (container?.Is("content") == true || OpeningWords.Length(plain, language, ParagraphKind.Operative) > 0);
        return isOperative ? ParagraphKind.Operative : ParagraphKind.Plain;
    }

    // A footnote before the number would count one more; a text's own units are the delta's where it begins with text.
    private static int Units(Delta text, int characters)
    {
        var units = 0;
        foreach (var op in text.Ops)
        {
            if (characters <= 0)
                break;
            var taken = op.Text is { } run ? Math.Min(characters, run.Length) : 0;
            units += op.Text is null ? 1 : taken;
            characters -= taken;
        }

        return units;
    }
}
