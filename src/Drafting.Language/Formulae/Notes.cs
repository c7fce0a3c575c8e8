using System.Globalization;
using Drafting.Operations;

namespace Drafting.Language.Formulae;

/// <summary>References and bodies of notes, in reading order.</summary>
internal static class Notes
{
    /// <summary>Every reference to a note: the paragraph it stands in, its place, the note's id.</summary>
    public static IEnumerable<(Reading Reading, int At, string Note)> References(IReadOnlyList<Reading> readings)
    {
        foreach (var reading in readings)
        {
            if (!reading.Text.Contains('\uFFFC', StringComparison.Ordinal))
                continue;
            var at = 0;
            foreach (var op in reading.Paragraph.Text.Ops)
            {
                if (op.Embed?.Footnote is { } note)
                    yield return (reading, at, note);
                at += op.Length;
            }
        }
    }
}

/// <summary>Notes are numbered 1, 2, 3 … as their references stand in the text.</summary>
internal sealed class NoteOrder() : TextRule("noteOrder")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var bodies = readings.Where(reading => reading.Kind == ParagraphKind.Footnote).ToDictionary(reading => reading.Id, StringComparer.Ordinal);
        var numbered = new HashSet<string>(StringComparer.Ordinal);
        var (number, before) = (0, 0);
        foreach (var (reading, at, note) in Notes.References(readings))
        {
            // A star belongs to the title and is not counted; what has no label of its own is numbered where it stands.
            if (!bodies.TryGetValue(note, out var body) || !numbered.Add(note) || body.Paragraph.Label is { } star && star.Length > 0 && star.All(c => c == '*'))
                continue;
            number++;
            if (body.Paragraph.Label is not { } label || !int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var printed))
                continue;
            // All that follow a gap are wrong by as much: the first says so.
            var follows = printed == before + 1;
            before = printed;
            if (!follows)
                yield return Found(reading, at, 1, ("found", label), ("wanted", number.ToString(CultureInfo.InvariantCulture))) with { Fix = [.. Unpinned(bodies.Values)] };
        }
    }

    // Numbers that follow from the place are right at once.
    private static IEnumerable<Operation> Unpinned(IEnumerable<Reading> bodies) =>
        bodies.Where(body => body.Paragraph.Label is { } label && int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _)).Select(body => new SetParagraph(body.Id, null, null, SetsLabel: true, null));
}

/// <summary>A note to which nothing refers.</summary>
internal sealed class NoteWithoutReference() : TextRule("noteWithoutReference")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var referred = Notes.References(readings).Select(each => each.Note).ToHashSet(StringComparer.Ordinal);
        return readings.Where(reading => reading.Kind == ParagraphKind.Footnote && !referred.Contains(reading.Id)).Select(reading => Found(reading, 0, reading.Text.Length));
    }
}

/// <summary>A reference to a note that is not there.</summary>
internal sealed class ReferenceWithoutNote() : TextRule("referenceWithoutNote")
{
    public override IEnumerable<Finding> In(IReadOnlyList<Reading> readings, TextSetting setting)
    {
        var notes = readings.Where(reading => reading.Kind == ParagraphKind.Footnote).Select(reading => reading.Id).ToHashSet(StringComparer.Ordinal);
        return Notes.References(readings).Where(each => !notes.Contains(each.Note)).Select(each => Found(each.Reading, each.At, 1) with { Fix = Fixes.Replace(each.Reading, each.At, 1, "") });
    }
}
