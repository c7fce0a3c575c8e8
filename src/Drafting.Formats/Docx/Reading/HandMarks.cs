using System.Xml.Linq;
using Drafting.Formats.PlainText;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Makes changes that were marked by hand into tracked ones, before anything is read: a run that is struck through was taken out; one that is underlined beside it was put in.
/// Underlining elsewhere (opening words, headings) means nothing.
/// </summary>
internal sealed class HandMarks(WordStyles styles)
{
    private static readonly XName Mark = XNamespace.None + "byHand";

    /// <summary>Whether a change is one that was marked by hand.</summary>
    public static bool IsOne(XElement change) => change.Attribute(Mark) is not null;

    /// <summary>Marks the changes in a part. A text that is struck from its first word to its last is a look, and stays.</summary>
    public void Track(XElement part)
    {
        var lines = part.Descendants(Wml.W + "p").Select(paragraph => new Line(paragraph, styles)).Where(line => line.Runs.Count > 0).ToList();
        if (!lines.Exists(line => line.Runs.Exists(run => run.IsStruck)) || lines.TrueForAll(line => line.IsStruck))
            return;
        foreach (var line in lines.Where(line => line.Runs.Exists(run => run.IsStruck)))
            FindInsertions(line);
        FindInserted(lines, _ => true);
        lines.Reverse();
        // What is underlined above struck paragraphs may be their heading.
        FindInserted(lines, line => Punctuation.EndsInSign(line.Text));
        foreach (var line in lines)
            Track(line);
    }

    // All that is underlined in a paragraph with struck words, but for its opening words where nothing struck is beside them.
    private static void FindInsertions(Line line)
    {
        var isOpening = true;
        for (var i = 0; i < line.Runs.Count; i++)
        {
            var run = line.Runs[i];
            isOpening = isOpening && (run.IsUnderlined || !run.Text.Any(char.IsLetter));
            run.IsInserted = run.IsUnderlined && !run.IsStruck && (!isOpening || line.IsBesideStruck(i));
        }
    }

    // Paragraphs that are underlined throughout, next to one that is struck throughout or to another such one.
    private static void FindInserted(List<Line> lines, Predicate<Line> mayBe)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].IsUnderlined && mayBe(lines[i]) && (lines[i - 1].IsStruck || lines[i - 1].IsInserted))
                lines[i].Runs.ForEach(run => run.IsInserted = true);
        }
    }

    private static void Track(Line line)
    {
        foreach (var run in line.Runs.Where(run => run.IsStruck || run.IsInserted))
        {
            var name = run.IsStruck ? "del" : "ins";
            if (run.Element.ElementsBeforeSelf().LastOrDefault() is { } change && change.Is(name) && IsOne(change))
                run.Element.Remove();
            else
                run.Element.ReplaceWith(change = Change(name));
            change.Add(run.Element);
        }

        if (!line.IsStruck && !line.IsInserted)
            return;
        var properties = line.Paragraph.Element(Wml.W + "pPr");
        if (properties is null)
            line.Paragraph.AddFirst(properties = new XElement(Wml.W + "pPr"));
        if (properties.Element(Wml.W + "rPr") is not { } mark)
            properties.Add(mark = new XElement(Wml.W + "rPr"));
        mark.Add(Change(line.IsStruck ? "del" : "ins"));
    }

    private static XElement Change(string name) => new(Wml.W + name, new XAttribute(Mark, true));

    private sealed class Line
    {
        public Line(XElement paragraph, WordStyles styles)
        {
            Paragraph = paragraph;
            var properties = paragraph.Element(Wml.W + "pPr");
            Runs = [.. Own(paragraph).Where(run => Words(run).Length > 0).Select(run => new Run(run, styles, properties))];
        }

        public XElement Paragraph { get; }

        public List<Run> Runs { get; }

        public string Text => string.Concat(Runs.Select(run => run.Text));

        public bool IsStruck => All(run => run.IsStruck);

        public bool IsUnderlined => All(run => run.IsUnderlined);

        public bool IsInserted => All(run => run.IsInserted);

        public bool IsBesideStruck(int run) => IsStruckFrom(run, -1) || IsStruckFrom(run, 1);

        private bool IsStruckFrom(int run, int step)
        {
            for (run += step; run >= 0 && run < Runs.Count; run += step)
            {
                if (!Runs[run].IsBlank)
                    return Runs[run].IsStruck;
            }

            return false;
        }

        private bool All(Predicate<Run> is_) => Runs.TrueForAll(run => run.IsBlank || is_(run)) && Runs.Exists(run => !run.IsBlank);

        // Runs of this paragraph and not of a text box in it; a change that Word tracks is known already.
        private static IEnumerable<XElement> Own(XElement element) => element.Elements().SelectMany(child =>
            child.Is("r") ? [child]
            : child.Is("p") || child.Is("pPr") || TrackedViews.IsChange(child) ? []
            : Own(child));

        private static string Words(XElement run) =>
            string.Concat(run.Elements().Select(child => child.Is("t") ? child.Value : child.Is("tab") ? "\t" : child.Is("sym") || child.IsNoteReference() ? "\ufffc" : ""));

        public sealed record Run(XElement Element, WordStyles Styles, XElement? Paragraph)
        {
            public string Text { get; } = Words(Element);

            public bool IsBlank => string.IsNullOrWhiteSpace(Text);

            public bool IsStruck { get; } = Styles.IsStruck(Element.Element(Wml.W + "rPr"), Paragraph);

            public bool IsUnderlined { get; } = Styles.IsUnderlined(Element.Element(Wml.W + "rPr"), Paragraph) && !Element.Ancestors(Wml.W + "hyperlink").Any();

            public bool IsInserted { get; set; }
        }
    }
}
