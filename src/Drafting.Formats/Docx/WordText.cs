using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Formats.Docx;

/// <summary>Reads what stands in paragraphs, run by run and within a run child by child, in one view of the file.</summary>
internal sealed class WordText(WordParts parts, TrackedView view, IReadOnlyDictionary<string, string> links)
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
    public void BeginNote(string mark, bool isCustom) => note = new(mark, isCustom);

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
        var text = Delta.Of(Delta.Of(ops).Ops.Select(op => op.Text is { } words ? DeltaOp.Insert(WrittenText.Of(words), op.Attributes) : op).Where(op => op.Embed is not null || op.Length > 0));
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
                ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key)));
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

    private void ReadRun(XElement run, Around around)
    {
        var properties = view.RunProperties(run);
        var isHidden = parts.Styles.IsHidden(properties, paragraph);
        if (isHidden && run.HasText())
            LeaveHidden();
        var style = properties.Val("rStyle");
        var script = parts.Styles.Script(properties, paragraph);
        if (script == 0 && WordStyles.Moved(properties) is not 0 and var moved && IsAmongOthers(run))
            script = moved;
        var look = new RunLook(style, script, Look(properties, style, around), properties);
        if (note is { IsOpen: true } && ops.Count == 0 && !isHidden && note.IsMark(CustomMark.Text(run.Elements()), look.IsOfNote) && !run.Elements().Any(WordNotes.IsReference))
        {
            note = note with { MarkWasRead = true };
            return;
        }

        var isMark = false;
        foreach (var child in run.Read())
        {
            if (WordNotes.IsReference(child))
                isMark = child.IsCustom() && CustomMark.Of(child) is { IsWhole: true };
            else if (isMark)
                continue;
            if (child.Is("fldChar") || child.Is("instrText") || child.Is("delInstrText"))
                ReadField(child, look);
            else if (fields.AreText && !isHidden)
                ReadContent(child, look);
        }
    }

    // A page number that is not shown is no result that is missing, and no text either.
    private void LeaveHidden()
    {
        written++;
        if (fields.AreText && !fields.IsIn("PAGEREF"))
            omissions.Add(Omission.Hidden);
    }

    // A whole paragraph moved up or down is set so; a single run is raised.
    private static bool IsAmongOthers(XElement run) =>
        run.Ancestors(Wml.W + "p").FirstOrDefault()?.Descendants(Wml.W + "r").Any(other => other.HasText() && WordStyles.Moved(other.Element(Wml.W + "rPr")) == 0) == true;

    private void ReadContent(XElement content, RunLook look)
    {
        if (WordNotes.IsReference(content))
            ReadReference(content);
        else if (content.Is("drawing") || content.Is("pict") || content.Is("object"))
            ReadDrawing(content);
        else if (content.Is("ruby"))
            ReadRuby(content);
        else if (content.Is("commentReference"))
            omissions.Add(Omission.Comment);
        else if (content.Is("footnoteRef") || content.Is("endnoteRef"))
            note = note is { IsOpen: true } ? note with { MarkWasRead = true } : note;
        else if (content.Name.LocalName is "dayShort" or "dayLong" or "monthShort" or "monthLong" or "yearShort" or "yearLong")
            omissions.Add(Omission.FieldDate);
        else if (Characters(content, look.Properties) is { Length: > 0 } text)
            ReadText(text, look);
    }

    private void ReadReference(XElement reference)
    {
        var custom = reference.IsCustom() ? CustomMark.Of(reference) : null;
        if (parts.Notes.Refer(reference, reference.IsCustom() ? custom?.Mark ?? "*" : null) is { } key)
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key)));
        else
            omissions.Add(Omission.Note);
        written++;
        markLeft = custom is { IsWhole: false } part ? part.Mark.Length : 0;
    }

    private void ReadText(string text, RunLook look)
    {
        // A mark that was typed follows its reference as text.
        if (markLeft > 0)
        {
            var blanks = text.Length - text.TrimStart().Length;
            var taken = Math.Min(markLeft, text.Length - blanks);
            (markLeft, text) = (markLeft - taken, text[(taken == 0 ? 0 : blanks + taken)..]);
        }

        if (note is { IsOpen: true } open && ops.Count == 0)
            (note, text) = open.Without(text, look.IsOfNote);
        if (text.Length == 0)
            return;
        if (look.Style == StyleIds.Label)
        {
            label.Append(text);
            return;
        }

        var shown = look.Script > 0 ? ScriptText.Raised(text, before) : look.Script < 0 ? ScriptText.Lowered(text) : text;
        if (shown is null)
            omissions.Add(Omission.Script, text);
        Add(shown ?? text, look.Attributes);
    }

    private void Add(string text, Attributes? attributes)
    {
        if (text.Length == 0)
            return;
        ops.Add(DeltaOp.Insert(text, attributes));
        written += text.Length;
        before = text[^1];
    }

    private void ReadDrawing(XElement drawing)
    {
        var boxes = Drawings.Boxes(drawing).ToList();
        Boxes.AddRange(boxes);
        if (boxes.Count == 0 && Drawings.Kind(drawing) is { } kind)
            omissions.Add(kind.What, kind.Detail);
    }

    // How characters are read aloud stands above them, and no less in the text: “汉(hàn)”.
    private void ReadRuby(XElement ruby)
    {
        if (ruby.Element(Wml.W + "rubyBase") is { } characters)
            ReadAll(characters, default);
        if (ruby.Element(Wml.W + "rt") is not { } aloud || !aloud.HasText())
            return;
        Add("(", null);
        ReadAll(aloud, default);
        Add(")", null);
    }

    private void ReadField(XElement content, RunLook look)
    {
        if (fields.Read(content, written) is not { } field || !fields.AreText)
            return;
        var instruction = field.Instruction.ToString();
        if (NoteOf(instruction) is { } key)
        {
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key)));
            written++;
            if (!field.HasEnded)
                fields.Mute(field);
        }
        else if (field.HasEnded && EmptyField.Text(instruction, field.Begin, field.HasResult, omissions) is { } text)
        {
            Add(text, look.Attributes);
        }
    }

    private string? NoteOf(string instruction)
    {
        var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "NOTEREF" ? parts.Notes.KeyOfBookmark(words[1]) : null;
    }

    private string Characters(XElement content, XElement? run) => content.Name.LocalName switch
    {
        _ when content.Name.Namespace != Wml.W => "",
        // A line end within the characters is a blank to Word.
        "t" or "delText" => SymbolFonts.Shown(string.Concat(content.Value.Select(c => c is '\n' or '\r' or '\t' ? Blank : c)), run, omissions),
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "sym" => SymbolFonts.Character(content, omissions),
        _ => "",
    };

    private static Attributes? Look(XElement? properties, string? style, Around around)
    {
        var values = new Dictionary<string, JsonElement>();
        if (properties.IsOn("b") || (style == "Strong" && properties?.Element(Wml.W + "b") is null))
            values["strong"] = JsonSerializer.SerializeToElement(true);
        if (properties.IsOn("i") || (style == "Emphasis" && properties?.Element(Wml.W + "i") is null))
            values["em"] = JsonSerializer.SerializeToElement(true);
        if (around.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            values["link"] = JsonSerializer.SerializeToElement(link);
        return Attributes.Of(around.Change is { } change ? values.Append(ChangeMarks.Of(change)) : values);
    }

    /// <summary>What stands around a run.</summary>
    private readonly record struct Around(string? Link, XElement? Change);

    private readonly record struct RunLook(string? Style, int Script, Attributes? Attributes, XElement? Properties)
    {
        /// <summary>Whether it looks as marks of notes do.</summary>
        public bool IsOfNote => Style == StyleIds.FootnoteReference || Script > 0;
    }
}
