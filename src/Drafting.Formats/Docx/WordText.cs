using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.Docx;

/// <summary>Reads what stands in paragraphs, run by run, in one view of the file.</summary>
internal sealed class WordText(TrackedView view, WordNotes notes, IReadOnlyDictionary<string, string> links)
{
    private readonly List<DeltaOp> ops = [];
    private readonly StringBuilder label = new();
    private readonly List<(string Name, string Value)> controls = [];
    private readonly Stack<Field> fields = [];
    private int hidden;
    private bool inNote;
    private bool atNoteStart;
    private bool spaceWasRead;

    /// <summary>Text boxes met so far: paragraphs for themselves.</summary>
    public List<XElement> Boxes { get; } = [];

    /// <summary>Reads on in a paragraph, which may follow one whose mark the view lacks.</summary>
    public void Read(XElement paragraph)
    {
        foreach (var child in paragraph.Read())
            ReadInline(child, default);
    }

    /// <summary>What was read, and begins anew.</summary>
    public WordParagraph Take(XElement? properties)
    {
        fields.Clear();
        // The tab after a number is not a part of it.
        var number = label.Length == 0 ? null : label[^1] == '\t' ? label.ToString(0, label.Length - 1) : label.ToString();
        var taken = new WordParagraph(properties, number, Delta.Of(ops)) { Controls = [.. controls] };
        ops.Clear();
        hidden = 0;
        label.Clear();
        controls.Clear();
        return taken;
    }

    /// <summary>The body of a footnote, without the mark and the space that stand before it.</summary>
    public Delta Note(XElement note)
    {
        var text = Delta.Empty;
        (inNote, atNoteStart, spaceWasRead) = (true, true, false);
        foreach (var paragraph in note.Descendants(Wml.W + "p"))
        {
            Read(paragraph);
            var read = Take(null).Text;
            text = text.Length == 0 ? read : read.Length == 0 ? text : text.Concat(Delta.FromText("\n")).Concat(read);
        }

        inNote = false;
        var blanks = spaceWasRead ? 0 : text.PlainText.Length - text.PlainText.TrimStart(' ', '\t').Length;
        return blanks > 0 && text.Ops[0].Text is not null ? text.Slice(blanks) : text;
    }

    private void ReadInline(XElement element, Around around)
    {
        if (view.Lacks(element))
            return;
        if (view.Has(element))
            around = around with { Change = element };
        if (element.Is("r"))
        {
            ReadRun(element, around);
            return;
        }

        if (element.Is("fldSimple") && NoteOf((string?)element.Attribute(Wml.W + "instr")) is { } note)
        {
            // A reference that came or went is so within its field.
            if (element.Descendants(Wml.W + "r").Any(run => !run.Ancestors().TakeWhile(outer => outer != element).Any(outer => view.Lacks(outer))))
                ops.Add(DeltaOp.Insert(Embed.FootnoteReference(note)));
            return;
        }

        // Of a formula its letters and signs, in a row.
        if (element.Name == Wml.Math + "t" && element.Value.Length > 0)
            ops.Add(DeltaOp.Insert(element.Value));
        if (element.Is("sdt"))
        {
            ReadControl(element, around);
            return;
        }

        if (element.Is("hyperlink"))
            around = around with { Link = links.GetValueOrDefault((string?)element.Attribute(Wml.LinkId) ?? "") };
        if (!element.Is("pPr") && !element.Is("rPr"))
        {
            foreach (var child in element.Read())
                ReadInline(child, around);
        }
    }

    private void ReadControl(XElement control, Around around)
    {
        var start = ops.Count;
        foreach (var child in control.Element(Wml.W + "sdtContent")?.Read() ?? [])
            ReadInline(child, around);
        if (control.Element(Wml.W + "sdtPr").Val("tag") is { } tag)
            controls.Add((tag, string.Concat(ops.Skip(start).Select(op => op.Text))));
    }

    private void ReadRun(XElement run, Around around)
    {
        var properties = run.Element(Wml.W + "rPr");
        var style = properties.Val("rStyle");
        var isNoteMark = inNote && atNoteStart && (style == StyleIds.FootnoteReference || run.Element(Wml.W + "footnoteRef") is not null || run.Element(Wml.W + "endnoteRef") is not null);
        if (!isNoteMark)
            atNoteStart = false;
        else if (run.Value == " ")
            spaceWasRead = true;
        var reference = run.Elements().FirstOrDefault(WordNotes.IsReference);
        if (reference is not null && notes.Refer(reference, reference.IsCustom() ? TextOf(run) : null) is { } key)
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key)));
        // What follows a footnote's own mark in its run is the mark.
        if (isNoteMark || reference?.IsCustom() == true)
            return;
        foreach (var child in run.Read())
            ReadContent(child, style, Look(properties, style, around));
    }

    private void ReadContent(XElement content, string? style, Attributes? look)
    {
        if (content.Is("fldChar") || content.Is("instrText"))
            ReadField(content);
        else if (content.Is("drawing") || content.Is("pict") || content.Is("object"))
            Boxes.AddRange(content.Descendants(Wml.W + "txbxContent").SelectMany(box => box.Descendants(Wml.W + "p")));
        else if (content.Is("ruby"))
            ReadRuby(content);
        else if (Characters(content) is not { Length: > 0 } text || hidden > 0)
            return;
        else if (style == StyleIds.Label)
            label.Append(text);
        else
            ops.Add(DeltaOp.Insert(text, look));
    }

    // How characters are read aloud stands above them, and no less in the text: “汉(hàn)”.
    private void ReadRuby(XElement ruby)
    {
        foreach (var run in ruby.Element(Wml.W + "rubyBase")?.Elements() ?? [])
            ReadInline(run, default);
        if (ruby.Element(Wml.W + "rt")?.Value is { Length: > 0 } aloud)
            ops.Add(DeltaOp.Insert($"({aloud})"));
    }

    // “begin”, the instruction, “separate”, the result, “end”: each in runs of their own.
    private void ReadField(XElement content)
    {
        if (content.Is("instrText"))
        {
            if (fields.TryPeek(out var open))
                open.Instruction.Append(content.Value);
            return;
        }

        switch ((string?)content.Attribute(Wml.W + "fldCharType"))
        {
            case "begin":
                fields.Push(new());
                break;
            case "separate" when fields.TryPeek(out var field):
                if (NoteOf(field.Instruction.ToString()) is { } note)
                {
                    ops.Add(DeltaOp.Insert(Embed.FootnoteReference(note)));
                    hidden += field.HidesResult ? 0 : 1;
                    field.HidesResult = true;
                }

                break;
            case "end":
                hidden -= fields.TryPop(out var closed) && closed.HidesResult ? 1 : 0;
                break;
        }
    }

    private string? NoteOf(string? instruction)
    {
        var words = (instruction ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[0] == "NOTEREF" ? notes.KeyOfBookmark(words[1]) : null;
    }

    private static string TextOf(XElement run) => string.Concat(run.Elements().Select(Characters));

    private static string Characters(XElement content) => content.Name.LocalName switch
    {
        _ when content.Name.Namespace != Wml.W => "",
        "t" or "delText" => content.Value,
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        // Fonts of symbols have their own tables in the private use area; what they show is not known.
        "sym" => int.TryParse((string?)content.Attribute(Wml.W + "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && code is > 0x1f and < 0xd800 ? ((char)code).ToString() : "\ufffd",
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

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool HidesResult { get; set; }
    }
}

/// <summary>References to footnotes.</summary>
internal static class ReferenceMarkup
{
    /// <summary>Whether the mark follows as text, instead of being counted.</summary>
    public static bool IsCustom(this XElement reference) => (string?)reference.Attribute(Wml.W + "customMarkFollows") is "1" or "true" or "on";
}
