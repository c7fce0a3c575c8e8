using System.Collections.Immutable;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing.Recordings;

/// <summary>
/// Writes replacements in a flat text as operations on a draft whose paragraphs are the text's lines: a line break typed splits a
/// paragraph, one deleted joins two. So a recording exercises what people do here.
/// </summary>
public sealed class Lines
{
    private readonly List<(string Id, int Length)> lines;
    private readonly string newIds;
    private int made;

    // Where the last replacement was, and where that line begins: the next one is near.
    private int index;
    private int start;

    /// <summary>Starts at the draft's beginning.</summary>
    /// <param name="draft">What the author sees.</param>
    /// <param name="newIds">Prefix of the ids of paragraphs that arise.</param>
    public Lines(Draft draft, string newIds)
    {
        lines = [.. draft.Live.Select(placed => (placed.Content.Id, placed.Content.Text.Length))];
        this.newIds = newIds;
    }

    /// <summary>A draft of one empty line.</summary>
    public static Draft Empty(string id) => new()
    {
        Id = id,
        Title = id,
        Language = "en",
        Order = ["line"],
        Paragraphs = ImmutableDictionary<string, PlacedParagraph>.Empty.Add(
            "line", new(new Paragraph("line", ParagraphKind.Plain, 0, null, Delta.Empty), false, false, new LastChange(0, DateTimeOffset.UnixEpoch, null, null))),
    };

    /// <summary>The lines of a draft as one text.</summary>
    public static string Text(Draft draft) => string.Join('\n', draft.Live.Select(placed => placed.Content.Text.PlainText));

    /// <summary>The operations of one replacement; the next one is written for the draft with them.</summary>
    public ImmutableArray<Operation> Write(Patch patch)
    {
        var operations = ImmutableArray.CreateBuilder<Operation>();
        var offset = GoTo(patch.At);
        Delete(operations, offset, patch.Deleted);
        Insert(operations, offset, patch.Inserted);
        return operations.ToImmutable();
    }

    /// <summary>The same draft with more lines made by others.</summary>
    public Lines Seeing(Draft draft) => new(draft, newIds) { made = made };

    private int GoTo(int place)
    {
        while (place < start)
            start -= lines[--index].Length + 1;
        while (place > start + lines[index].Length)
            start += lines[index++].Length + 1;
        return place - start;
    }

    private void Delete(ImmutableArray<Operation>.Builder operations, int offset, int count)
    {
        while (count > 0)
        {
            var (id, length) = lines[index];
            var here = Math.Min(count, length - offset);
            if (here > 0)
                operations.Add(new EditText(id, new DeltaBuilder().Retain(offset).Delete(here).Build()));
            lines[index] = (id, length -= here);
            if ((count -= here) == 0)
                return;
            var (joined, more) = lines[index + 1];
            operations.Add(new JoinParagraph(joined, id, length, more));
            lines[index] = (id, length + more);
            lines.RemoveAt(index + 1);
            count--;
        }
    }

    private void Insert(ImmutableArray<Operation>.Builder operations, int offset, string text)
    {
        var parts = text.Split('\n');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                var (before, whole) = lines[index];
                var id = $"{newIds}{++made}";
                operations.Add(new SplitParagraph(before, offset, id));
                lines[index] = (before, offset);
                lines.Insert(++index, (id, whole - offset));
                start += offset + 1;
                offset = 0;
            }

            if (parts[i].Length == 0)
                continue;
            var (line, length) = lines[index];
            operations.Add(new EditText(line, new DeltaBuilder().Retain(offset).Insert(parts[i]).Build()));
            lines[index] = (line, length + parts[i].Length);
            offset += parts[i].Length;
        }
    }
}
