using System.Text.RegularExpressions;
using Drafting.Formats.PlainText;
using Drafting.Operations;

namespace Drafting.Formats.Docx.Reading;

/// <summary>
/// Footnotes typed by hand: a line that begins with a raised number or an asterisk, perhaps under a rule, and the raised numbers in the text that refer to it. A raised number
/// without such a line is a power, a unit, an ordinal, and stays.
/// </summary>
/// <param name="Texts">The lines with references where marks were; null for those that are notes or the rule above them.</param>
/// <param name="Notes">The notes, in the order of their marks.</param>
/// <param name="Unplaced">Marks of notes that nothing refers to.</param>
internal sealed partial record ManualNotes(IReadOnlyList<Delta?> Texts, IReadOnlyList<(string? Key, string? Label, Delta Text)> Notes, IReadOnlyList<string> Unplaced)
{
    private const char Embedded = '\ufffc';

    [GeneratedRegex(@"^[_＿‗]{3,}$|^[-–—─]{8,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^(?<mark>[⁰¹²³⁴-⁹]{1,3}|\*{1,3}(?=\s))\s*(?=\S)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<=\S)(?<mark>[⁰¹²³⁴-⁹]{1,3}|(?<!\*)\*{1,3}(?!\*))")]
    private static partial Regex Reference();

    // Behind these a raised number is a power: 10⁶, km², but not 2030¹.
    [GeneratedRegex(@"(?<!\d)(?!(19|20)\d\d$)\d+$|(?<!\p{L})[kcmdµ]?m$|(?<!\p{L})(s|h|ft|in|ha)$|[⁺⁻]$")]
    private static partial Regex Base();

    /// <summary>Takes the notes out of lines.</summary>
    /// <param name="lines">All of the text.</param>
    /// <param name="body">The line in which the organ speaks, or -1. Above it an asterisk stays: it is a part of a symbol, or of the sponsors' line.</param>
    public static ManualNotes Of(IReadOnlyList<Delta> lines, int body)
    {
        var flat = lines.Select(line => string.Concat(line.Ops.Select(op => op.Text ?? Embedded.ToString()))).ToList();
        var places = flat.SelectMany((text, line) => Reference().Matches(text).Select(match => new Place(line, match.Index, match.Length, Name(match), Base().IsMatch(text[..match.Index])))).ToList();
        var found = Bodies(flat, places);
        if (found.Count == 0)
            return new([.. lines], [], []);
        var marked = Marked(found, [.. places.Where(place => !found.Exists(note => note.Line == place.Line))]);
        marked.RemoveAll(place => place.Number == 0 && place.Line < body);
        var texts = lines.Select((line, index) => IsLeftOut(flat, found, index) ? null : Referring(line, [.. marked.Where(place => place.Line == index)])).ToList();
        return new(
            texts,
            [.. found.Select(note => ((string?)Key(note.Mark), (string?)note.Mark, lines[note.Line].Slice(note.Length)))],
            // The note on the sponsors is referred to from their line, which is no paragraph.
            [.. found.Select(note => note.Mark).Where(mark => mark[0] != '*' && !marked.Exists(place => place.Mark == mark))]);
    }

    private static List<Body> Bodies(List<string> flat, List<Place> places)
    {
        var found = new List<Body>();
        for (var line = 0; line < flat.Count; line++)
        {
            if (Beginning().Match(flat[line]) is not { Success: true } beginning || found.Exists(note => note.Mark == Name(beginning)))
                continue;
            var isBelow = line > 0 && (Rule().IsMatch(flat[line - 1].Trim()) || found.Exists(note => note.Line == line - 1));
            if (isBelow || places.Exists(place => place.Mark == Name(beginning) && place.Line < line))
                found.Add(new(line, Name(beginning), beginning.Length));
        }

        return [.. found.OrderBy(note => note.Number)];
    }

    // What does not look like a power is a mark; what does, only where nothing else is and the order of the marks bears it out.
    private static List<Place> Marked(List<Body> notes, List<Place> places)
    {
        var marked = places.Where(place => !place.IsPower && notes.Exists(note => note.Mark == place.Mark)).ToList();
        foreach (var note in notes.Where(note => note.Number > 0 && !marked.Exists(place => place.Mark == note.Mark)).ToList())
        {
            var after = marked.Where(place => place.Number > 0 && place.Number < note.Number).Max();
            var before = marked.Where(place => place.Number > note.Number).Min();
            if (places.FirstOrDefault(place => place.Mark == note.Mark && (after is null || place.CompareTo(after) > 0) && (before is null || place.CompareTo(before) < 0)) is { } only)
                marked.Add(only);
        }

        return marked;
    }

    private static bool IsLeftOut(List<string> flat, List<Body> notes, int line) =>
        notes.Exists(note => note.Line == line) || (Rule().IsMatch(flat[line].Trim()) && notes.Exists(note => note.Line == line + 1));

    private static Delta Referring(Delta line, List<Place> places)
    {
        foreach (var place in places.OrderByDescending(place => place.Start))
            line = line.Slice(0, place.Start).Concat(Delta.Of([DeltaOp.Insert(Embed.FootnoteReference(Key(place.Mark)))])).Concat(line.Slice(place.Start + place.Length));
        return line;
    }

    private static string Name(Match match) => match.Groups["mark"].Value is var mark && mark[0] == '*' ? mark : Superscripts.ToDigits(mark);

    private static string Key(string mark) => "typed " + mark;

    private sealed record Body(int Line, string Mark, int Length)
    {
        public int Number => int.TryParse(Mark, out var number) ? number : 0;
    }

    private sealed record Place(int Line, int Start, int Length, string Mark, bool IsPower) : IComparable<Place>
    {
        public int Number => int.TryParse(Mark, out var number) ? number : 0;

        public int CompareTo(Place? other) => other is null ? 1 : Line != other.Line ? Line.CompareTo(other.Line) : Start.CompareTo(other.Start);
    }
}
