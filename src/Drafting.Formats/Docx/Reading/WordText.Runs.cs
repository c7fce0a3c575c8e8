using System.Xml.Linq;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>Runs, child by child.</summary>
internal sealed partial class WordText
{
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
        var look = new RunLook(style, script, Look(properties, style, around), properties, around.Segment);
        if (note is { IsOpen: true } && ops.Count == 0 && !isHidden && note.IsMark(CustomMark.Text(run.Elements()), look.IsOfNote) && !run.Elements().Any(Wml.IsNoteReference))
        {
            note = note with { MarkWasRead = true };
            return;
        }

        var isMark = false;
        foreach (var child in run.Read())
        {
            if (child.IsNoteReference())
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
        if (content.IsNoteReference())
            ReadReference(content, look);
        else if (content.Is("drawing") || content.Is("pict") || content.Is("object"))
            ReadDrawing(content);
        else if (content.Is("ruby"))
            ReadRuby(content);
        else if (content.Is("commentReference") && !parts.Comments.Has(content))
            omissions.Add(Omission.Comment);
        else if (content.Is("footnoteRef") || content.Is("endnoteRef"))
            note = note is { IsOpen: true } ? note with { MarkWasRead = true } : note;
        else if (content.Name.LocalName is "dayShort" or "dayLong" or "monthShort" or "monthLong" or "yearShort" or "yearLong")
            omissions.Add(Omission.FieldDate);
        else if (Characters(content, look.Properties) is { Length: > 0 } text)
            ReadText(text, look);
    }

    private void ReadReference(XElement reference, RunLook look)
    {
        var custom = reference.IsCustom() ? CustomMark.Of(reference) : null;
        if (parts.Notes.Refer(reference, reference.IsCustom() ? custom?.Mark ?? "*" : null) is { } key)
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key), CommentMarks.Alone(look.Segment)));
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
            ops.Add(DeltaOp.Insert(Embed.FootnoteReference(key), CommentMarks.Alone(look.Segment)));
            written++;
            if (!field.HasEnded)
                fields.Mute(field);
        }
        else if (field.HasEnded && EmptyField.Text(instruction, field.Begin, field.HasResult, omissions) is { } text)
        {
            Add(text, look.Attributes);
        }
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

    private readonly record struct RunLook(string? Style, int Script, Attributes? Attributes, XElement? Properties, int? Segment)
    {
        /// <summary>Whether it looks as marks of notes do.</summary>
        public bool IsOfNote => Style == StyleIds.FootnoteReference || Script > 0;
    }
}
