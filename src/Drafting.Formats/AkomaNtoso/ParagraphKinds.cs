using System.Text.RegularExpressions;
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
internal sealed partial class ParagraphKinds(string language)
{
    private const int LongestHeading = 160;

    [GeneratedRegex(@"^[-–—]\s+")]
    private static partial Regex LeadingDash();

    private readonly Wording wording = Wording.Of(language);
    private readonly List<string> openLetters = [];
    private Part part;
    private bool isNumbered;
    private bool hasTitle;
    private bool declares;
    private bool isFirst;
    private int lastNumber;
    private XElement? container;

    /// <summary>Whether lines are those of the close.</summary>
    public bool IsClose => part == Part.Close;

    /// <summary>Whether a line is marked as a heading. Some files mark so what opens a section's own preamble.</summary>
    public static bool IsHeading(XElement line) => line.Is("heading") || line.Is("subheading") || (line.Is("crossHeading") && !IsOfPreamble(line));

    private static bool IsOfPreamble(XElement line) => line.Is("crossHeading") && line.Attribute("refersTo")?.Value == "#preamble" && Punctuation.EndsInComma(line.Value.Trim());

    /// <summary>Whether a number is one of paragraphs or sub-paragraphs, rather than of a section.</summary>
    public bool IsOfParagraph(string? label) => Labels.TryNumber($"{label} x", language, out _, out _, out _) || Labels.TrySub($"{label} x", [], out _, out _, out _);

    /// <summary>Enters a document, or one of a collection.</summary>
    /// <param name="isNumbered">Whether a paragraph of the body bears the number 1; a single operative paragraph bears none.</param>
    public void EnterDocument(bool isNumbered) => (this.isNumbered, declares, lastNumber) = (isNumbered, false, 0);

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
        return Title(text, label, line) ?? Heading(text, label, line) ?? Section(text, label, line) ?? Enacting(text, line)
            ?? Numbered(text, label, depth, line) ?? Sub(text, label, depth, first, line) ?? Unnumbered(text, label, first, line);
    }

    private ReadParagraph? Title(Delta text, string? label, XElement line)
    {
        if (part != Part.Front || !(line.Is("docTitle") || line.Child("docTitle") is not null))
            return null;
        // The Security Council's only title is the number on the cover page.
        if (label is null && !line.Ancestors().Any(above => above.Is("preface")) && !CoverPage.IsCouncilTitle(line, text.PlainText))
            return null;
        // Arabic prints “75/39 - …”: the dash is the number's.
        if (label is not null && LeadingDash().Match(text.PlainText) is { Success: true } dash)
            (label, text) = ($"{label} {dash.Value.Trim()}", text.Slice(Units(text, dash.Length)));
        // “75/290 A” bears the title of 75/290, then one of its own.
        var kind = hasTitle ? ParagraphKind.Heading : ParagraphKind.Title;
        hasTitle = true;
        return new(kind, 0, label, Appearance.Unstyled(text), line.Line());
    }

    private ReadParagraph? Heading(Delta text, string? label, XElement line)
    {
        if (!IsHeading(line))
            return null;
        openLetters.Clear();
        return new(ParagraphKind.Heading, 0, label, Appearance.Unstyled(text), line.Line());
    }

    /// <summary>Whether a line is the heading of a section: its number alone, or before few words that end in no sign.</summary>
    public static bool IsSection(string? label, string line) => label is null
        ? Sections.IsLabel(line) || Sections.IsHeading(line)
        : Sections.IsLabel(label) && line.Length <= LongestHeading && !Punctuation.EndsInSign(line);

    private ReadParagraph? Section(Delta text, string? label, XElement line)
    {
        if (part == Part.Close || !IsSection(label, text.PlainText.Trim()))
            return null;
        openLetters.Clear();
        // A number alone is what the heading says.
        return text.Length == 0
            ? new(ParagraphKind.Heading, 0, null, Delta.FromText(label!), line.Line())
            : new(ParagraphKind.Heading, 0, label, Appearance.Unstyled(text), line.Line());
    }

    private ReadParagraph? Enacting(Delta text, XElement line) =>
        part == Part.Preamble && line.AncestorsAndSelf().Any(above => above.Is("formula")) || (part is Part.Preamble or Part.Body && wording.Enacting.IsMatch(text.PlainText))
            ? new(ParagraphKind.Enacting, 0, null, Appearance.Unstyled(text), line.Line())
            : null;

    private ReadParagraph? Numbered(Delta text, string? label, int depth, XElement line)
    {
        if (part is not (Part.Preamble or Part.Body or Part.Annex) || depth > 0)
            return null;
        var written = text.PlainText;
        if (label is not null && Labels.TryNumber($"{label} x", language, out var number, out _, out _))
            written = "";
        else if (label is null && Labels.TryNumber(written, language, out number, out var found, out var rest) && rest.Length > 0)
            (label, text) = (found, text.Slice(Units(text, written.Length - rest.Length)));
        else
            return null;
        // What is marked as preamble and goes on with the numbers is operative all the same.
        if (part == Part.Preamble && (lastNumber == 0 || number != lastNumber + 1))
            return null;
        openLetters.Clear();
        if (part == Part.Annex || declares)
            return new(ParagraphKind.Plain, 0, label, text, line.Line());
        lastNumber = number;
        return new(ParagraphKind.Operative, 0, label, Appearance.WithoutOpening(text, language, ParagraphKind.Operative), line.Line());
    }

    private ReadParagraph? Sub(Delta text, string? label, int depth, bool first, XElement line)
    {
        if (part is not (Part.Preamble or Part.Body or Part.Annex))
            return null;
        var written = label is null ? text.PlainText : $"{label} x";
        if (Labels.TrySub(written, openLetters, Following(line), out var level, out var found, out var rest) && rest.Length > 0)
            return label is null
                ? new(ParagraphKind.Sub, Math.Max(depth, level), found, text.Slice(Units(text, written.Length - rest.Length)), line.Line())
                : new(ParagraphKind.Sub, depth > 0 ? depth : level, label, text, line.Line());
        return depth > 0 && first ? new(ParagraphKind.Sub, depth, label, text, line.Line()) : null;
    }

    private static IEnumerable<string> Following(XElement line) =>
        line.AncestorsAndSelf().Last().Descendants().SkipWhile(other => other != line).Skip(1).Where(other => other.Is("num") || other.Is("p")).Select(other => other.Value.Trim());

    private ReadParagraph Unnumbered(Delta text, string? label, bool first, XElement line)
    {
        var kind = IsOfPreamble(line) ? ParagraphKind.Preambular : UnnumberedKind(text.PlainText, label, first);
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
        var isFree = part == Part.Body && !declares && first && label is null;
        // Some files begin the body in the midst of the preamble.
        if (isFree && lastNumber == 0 && Punctuation.EndsInComma(plain))
            return ParagraphKind.Preambular;
        var isOperative = isFree && !isNumbered
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
