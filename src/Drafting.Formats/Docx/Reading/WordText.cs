using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Reads what stands in paragraphs, run by run, in one view of the file.</summary>
internal sealed partial class WordText(WordParts parts, TrackedView view, IReadOnlyDictionary<string, string> links)
{
    private const char Blank = ' ';

    private readonly List<DeltaOp> ops = [];
    private readonly StringBuilder label = new();
    private readonly List<(string Name, string Value)> controls = [];
    private readonly WordFields fields = new(view);
    private readonly Omissions omissions = new();
    private XElement? paragraph;
    private NoteStart? note;
    private char before = Blank;
    private int written;
    private int markLeft;

    /// <summary>Text boxes met so far, each with paragraphs of its own.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>Whether something was read that a paragraph is made for.</summary>
    public bool HasText => ops.Count > 0 || label.Length > 0 || Boxes.Count > 0;

    /// <summary>Begins a text, a cell, a box: fields are within one.</summary>
    public void Begin(XElement story) => fields.Find(story);

    /// <summary>The text is that of a note, whose mark and the space after it are left out.</summary>
    public void BeginNote(XElement body, string mark, bool isCustom) =>
        note = new(mark, isCustom, body.Descendants(Wml.W + "r").Any(run => run.Element(Wml.W + "rPr").Val("rStyle") == StyleIds.FootnoteReference));

    /// <summary>Reads on in a paragraph, which may follow one whose mark the view lacks.</summary>
    public void Read(XElement paragraph)
    {
        this.paragraph = view.Properties(paragraph);
        foreach (var child in paragraph.Read())
            ReadInline(child, default);
    }

    /// <summary>Takes down what is left out beside the paragraphs.</summary>
    public void LeaveOut(Omission what, string detail = "") => omissions.Add(what, detail);

    /// <summary>What was read, and begins anew.</summary>
    public WordParagraph Take(XElement? properties)
    {
        // The tab after a number is not a part of it.
        var number = label.Length == 0 ? null : WrittenText.Of(label[^1] == '\t' ? label.ToString(0, label.Length - 1) : label.ToString());
        var text = Delta.Of(CommentMarks.Written(Delta.Of(ops), WrittenText.Of));
        if (note is { IsOpen: true, SpaceWasRead: false } && text.PlainText.Length - text.PlainText.TrimStart(Blank, '\t').Length is > 0 and var blanks && text.Ops[0].Text is not null)
            text = text.Slice(blanks);
        note = note is { IsOpen: true } && text.Length > 0 ? note with { IsOpen = false } : note;
        var taken = new WordParagraph(properties, number, text) { Controls = [.. controls], Warnings = omissions.Take(text.PlainText) };
        ops.Clear();
        label.Clear();
        controls.Clear();
        (before, markLeft) = (Blank, 0);
        return taken;
    }

    private void ReadInline(XElement element, Around around)
    {
        if (HandMarks.IsOne(element) && view == TrackedView.New)
            omissions.Add(view.Lacks(element) ? Omission.Struck : Omission.Underlined, element.Value);
        if (view.Lacks(element))
            return;
        if (view.Has(element))
            around = around with { Change = element };
        if (parts.Comments.SegmentOf(element) is { } segment)
            around = around with { Segment = segment };
        if (element.Is("r"))
            ReadRun(element, around);
        else if (element.Is("fldSimple"))
            ReadSimpleField(element, around);
        else if (element.Name == Wml.Math + "oMath")
            ReadFormula(element, around);
        else if (element.Is("sdt"))
            ReadControl(element, around);
        else if (element.Is("subDoc"))
            omissions.Add(Omission.LinkedDocument);
        else if (!element.Is("pPr") && !element.Is("rPr"))
            ReadAll(element, element.Is("hyperlink") ? around with { Link = links.GetValueOrDefault((string?)element.Attribute(Wml.LinkId) ?? "") } : around);
    }

    private void ReadAll(XElement element, Around around)
    {
        foreach (var child in element.Read())
            ReadInline(child, around);
    }

    private void ReadFormula(XElement formula, Around around)
    {
        if (!fields.AreText || Formula.Text(formula, view) is not { Length: > 0 } text)
            return;
        Add(text, Look(null, null, around));
        // What stands on one line anyway is read as it is.
        if (formula.Descendants().Any(part => part.Name.LocalName is "f" or "sSup" or "sSub" or "sSubSup" or "sPre" or "rad" or "nary" or "m" or "limLow" or "limUpp" or "eqArr"))
            omissions.Add(Omission.Formula);
    }

    private void ReadSimpleField(XElement field, Around around)
    {
        var instruction = (string?)field.Attribute(Wml.W + "instr") ?? "";
        if (NoteOf(instruction) is { } key)
        {
            // A reference that came or went is so within its field.
            if (fields.AreText && field.Descendants(Wml.W + "r").Any(run => !run.Ancestors().TakeWhile(outer => outer != field).Any(outer => view.Lacks(outer))))
                ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key), CommentMarks.Alone(around.Segment)));
            return;
        }

        var start = written;
        ReadAll(field, around);
        if (start == written && fields.AreText && EmptyField.Text(instruction, null, field.Elements(Wml.W + "r").Any(), omissions) is { } text)
            Add(text, Look(null, null, around));
    }

    private void ReadControl(XElement control, Around around)
    {
        var properties = control.Element(Wml.W + "sdtPr");
        var content = control.Element(Wml.W + "sdtContent");
        if (IsPlaceholder(control))
        {
            omissions.Add(Omission.Placeholder, content?.Value ?? "");
            return;
        }

        var start = ops.Count;
        if (content is not null)
            ReadAll(content, around);
        if (properties.Val("tag") is { } tag)
            controls.Add((tag, WrittenText.Of(string.Concat(ops.Skip(start).Select(op => op.Text)))));
    }

    /// <summary>Whether a content control shows what is to be filled in.</summary>
    public static bool IsPlaceholder(XElement control) => control.Element(Wml.W + "sdtPr").IsOn("showingPlcHdr");

    private string? NoteOf(string instruction)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "NOTEREF" ? parts.Notes.KeyOfBookmark(words[1]) : null;
    }

    private void Add(string text, Attributes? attributes)
    {
        if (text.Length == 0)
            return;
        ops.Add(DeltaOp.Insert(text, attributes));
        written += text.Length;
        before = text[^1];
    }

    private static Attributes? Look(XElement? properties, string? style, Around around)
    {
        var values = new Dictionary<string, JsonElement>();
        if (properties.IsOn("b") || (style == "Strong" && properties?.Element(Wml.W + "b") is null))
            values["strong"] = JsonSerializer.SerializeToElement(true);
        if (properties.IsOn("i") || (style == "Emphasis" && properties?.Element(Wml.W + "i") is null))
            values["em"] = JsonSerializer.SerializeToElement(true);
        if (around.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            values["link"] = JsonSerializer.SerializeToElement(link);
        return Attributes.Of([
            .. values,
            .. around.Change is { } change ? [ChangeMarks.Of(change)] : Array.Empty<KeyValuePair<string, JsonElement>>(),
            .. around.Segment is { } segment ? [CommentMarks.Of(segment)] : Array.Empty<KeyValuePair<string, JsonElement>>(),
        ]);
    }

    /// <summary>What stands around a run.</summary>
    private readonly record struct Around(string? Link, XElement? Change, int? Segment = null);
}
