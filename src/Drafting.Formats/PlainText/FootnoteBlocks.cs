using System.Globalization;
using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Takes the footnotes out of the lines: what follows a rule at the foot of a page, and lines that open with a raised digit or an asterisk.</summary>
internal sealed partial class FootnoteBlocks
{
    [GeneratedRegex(@"^[_＿‗]{3,}$|^[-–—─]{8,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?<mark>[⁰¹²³⁴-⁹]{1,3}|\*{1,3}(?= ))\s*(?<text>\S.*)$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?<mark>\d{1,3})\s+(?<text>\S.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[^\s*]\*{1,3}(\s|$)")]
    private static partial Regex Asterisk();

    [GeneratedRegex(@"^\d{1,3}$")]
    private static partial Regex BareNumber();

    private readonly List<Note> notes = [];
    private readonly List<SourceLine> kept = [];
    private readonly List<(string Text, int Line)> unmarked = [];
    private readonly List<(int Number, int Line)> bare = [];
    private readonly Layout layout;
    private bool underRule;
    private bool inNote;
    private bool noteStood;
    private int last;

    private readonly bool hasAsterisks;

    // A line that opens with an asterisk is a note where something else bears one, and else the item of a list.
    private FootnoteBlocks(Layout layout, List<SourceLine> lines)
    {
        this.layout = layout;
        hasAsterisks = lines.Exists(line => Asterisk().IsMatch(line.Text));
    }

    /// <summary>The lines of the text itself, and the notes in the order of their marks, those with an asterisk first.</summary>
    public static (List<SourceLine> Lines, List<Note> Notes) Extract(List<SourceLine> lines, Layout layout)
    {
        var blocks = new FootnoteBlocks(layout, lines);
        foreach (var line in lines)
            blocks.Read(line);
        blocks.EndOfPage();
        return (blocks.kept, [.. blocks.notes.OrderBy(note => note.Number)]);
    }

    private void Read(SourceLine line)
    {
        if (line.StartsPage)
            EndOfPage();
        if (Rule().IsMatch(line.Text))
        {
            EndOfPage();
            underRule = true;
        }
        else if (Marked().Match(line.Text) is { Success: true } marked && (hasAsterisks || line.Text[0] != '*'))
        {
            var mark = marked.Groups["mark"].Value;
            Add(mark[0] == '*' ? mark : Superscripts.ToDigits(mark), marked.Groups["text"].Value, line);
        }
        else if (underRule && Numbered().Match(line.Text) is { Success: true } numbered && IsNext(numbered.Groups["mark"].Value))
        {
            Add(numbered.Groups["mark"].Value, numbered.Groups["text"].Value, line);
        }
        else if (!Continues(line))
        {
            EndOfPage();
            kept.Add(line with { AfterCut = line.AfterCut || noteStood });
            noteStood = false;
        }
    }

    private bool IsNext(string mark)
    {
        var number = Digits.Value(mark);
        return number > last && number <= last + 3;
    }

    private void Add(string mark, string text, SourceLine line)
    {
        notes.Add(new Note(mark, text, line.Number));
        noteStood = true;
        last = Math.Max(last, notes[^1].Number);
        inNote = !(layout == Layout.PrintedLines && line.EndsInSpace);
    }

    private void AddNumbered(int number, string text, int line)
    {
        notes.Add(new Note(number.ToString(CultureInfo.InvariantCulture), text, line));
        last = Math.Max(last, number);
    }

    // Text that stands under the rule belongs to a note; elsewhere only the next lines of a note that is not at its end.
    private bool Continues(SourceLine line)
    {
        if (notes.Count > 0 && notes[^1].Text.Length > LineJoin.LongestParagraph)
            return false;
        // Without a sign of the page's end, a full stop at a line's end closes the last note.
        if (layout != Layout.PrintedLines && inNote && bare.Count == 0 && unmarked.Count == 0 && Punctuation.EndsInStop(notes[^1].Text))
            return false;
        if (layout == Layout.WrappedLines && underRule)
        {
            if (BareNumber().IsMatch(line.Text))
                bare.Add((Digits.Value(line.Text), line.Number));
            else
                AddWrapped(line);
            return true;
        }

        if (!inNote || notes.Count == 0 || (layout == Layout.ParagraphLines && line.AfterBlank))
            return underRule && layout == Layout.PrintedLines && notes.Count == 0;
        notes[^1] = notes[^1] with { Text = LineJoin.Join(notes[^1].Text, line.Text) };
        inNote = !(layout == Layout.PrintedLines && line.EndsInSpace);
        return true;
    }

    // One reader of PDFs gives marks and texts apart: “Resolution 70/1.”, “2”, “See …”, “1”.
    private void AddWrapped(SourceLine line)
    {
        if (bare.Count == 0 && unmarked.Count == 0 && inNote && notes.Count > 0 && !Punctuation.EndsInStop(notes[^1].Text))
            notes[^1] = notes[^1] with { Text = LineJoin.Join(notes[^1].Text, line.Text) };
        else if (unmarked.Count > 0 && unmarked[^1].Text.Length < LineJoin.LongestParagraph && !Punctuation.EndsInStop(unmarked[^1].Text))
            unmarked[^1] = unmarked[^1] with { Text = LineJoin.Join(unmarked[^1].Text, line.Text) };
        else
            unmarked.Add((line.Text, line.Number));
    }

    private void EndOfPage()
    {
        (underRule, inNote) = (false, false);
        var numbers = bare.Select(mark => mark.Number).Order().ToList();
        for (var i = 0; i < unmarked.Count; i++)
        {
            if (i < numbers.Count)
                AddNumbered(numbers[i], unmarked[i].Text, unmarked[i].Line);
            else if (notes.Count > 0)
                notes[^1] = notes[^1] with { Text = LineJoin.Join(notes[^1].Text, unmarked[i].Text) };
            else
                kept.Add(new SourceLine(unmarked[i].Line, unmarked[i].Text, 0, true, true, false));
        }

        foreach (var mark in bare.Skip(unmarked.Count))
            kept.Add(new SourceLine(mark.Line, mark.Number.ToString(CultureInfo.InvariantCulture), 0, true, true, false));
        unmarked.Clear();
        bare.Clear();
    }
}
