using System.Collections.Immutable;
using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Server.Tests.Live;

/// <summary>
/// A draft as an outside client keeps it: only live paragraphs, folded from entries by what the contract says of them and nothing else.
/// </summary>
internal sealed class LiveText
{
    private readonly List<Paragraph> paragraphs = [];

    /// <summary>From the answer to <c>Open</c> or of GET /api/drafts/{id}.</summary>
    public LiveText(JsonElement draft)
    {
        Revision = draft.GetProperty("revision").GetInt64();
        foreach (var json in draft.GetProperty("paragraphs").EnumerateArray())
        {
            paragraphs.Add(new(
                json.GetProperty("id").GetString()!, WireName.Parse<ParagraphKind>(json.GetProperty("kind").GetString()!)!.Value,
                json.GetProperty("level").GetInt32(), null, DeltaJson.Read(json.GetProperty("delta"))));
        }
    }

    public long Revision { get; private set; }

    /// <summary>Everything that two clients must agree on.</summary>
    public string Print() => string.Join('\n', paragraphs.Select(p => $"{p.Id} {p.Kind} {p.Level} {p.Text}"));

    /// <summary>The draft in the model's form, for making operations that fit it.</summary>
    public Draft ToDraft() => new()
    {
        Id = "mirror",
        Title = "",
        Language = "zh",
        Order = [.. paragraphs.Select(paragraph => paragraph.Id)],
        Paragraphs = paragraphs.ToImmutableDictionary(p => p.Id, p => new PlacedParagraph(p, false, false, new LastChange(0, default, null, null))),
    };

    public void Apply(JsonElement entry)
    {
        var revision = entry.GetProperty("revision").GetInt64();
        Assert.True(revision == Revision + 1, $"Entry {revision} follows revision {Revision}: a gap or a repetition.");
        Revision = revision;
        foreach (var operation in entry.GetProperty("operations").EnumerateArray())
            Apply(OperationJson.Read(operation));
    }

    private void Apply(Operation operation)
    {
        switch (operation)
        {
            case EditText edit when Find(edit.Paragraph) is var at and >= 0:
                paragraphs[at] = paragraphs[at] with { Text = paragraphs[at].Text.Compose(edit.Delta) };
                break;
            case InsertParagraph insert:
                paragraphs.Insert(After(insert.After), new(insert.Id, insert.Kind, insert.Level, null, insert.Delta));
                break;
            case RemoveParagraph remove:
                paragraphs.RemoveAt(Live(remove.Paragraph));
                break;
            case RestoreParagraph { Content: { } content } restore:
                paragraphs.Insert(After(content.After), new(restore.Paragraph, content.Kind, content.Level, null, content.Delta));
                break;
            case MoveParagraph move:
                var moved = paragraphs[Live(move.Paragraph)];
                paragraphs.Remove(moved);
                paragraphs.Insert(After(move.After), moved);
                break;
            case SplitParagraph split:
                var whole = paragraphs[Live(split.Paragraph)];
                paragraphs[Live(split.Paragraph)] = whole with { Text = whole.Text.Slice(0, split.Offset) };
                paragraphs.Insert(After(split.Paragraph), new(split.NewId, whole.Kind, whole.Level, null, whole.Text.Slice(split.Offset)));
                break;
            case JoinParagraph join:
                var tail = paragraphs[Live(join.Paragraph)];
                paragraphs.Remove(tail);
                var into = Live(join.Into!);
                paragraphs[into] = paragraphs[into] with { Text = paragraphs[into].Text.Concat(tail.Text) };
                break;
            case SetParagraph set:
                var before = paragraphs[Live(set.Paragraph)];
                paragraphs[Live(set.Paragraph)] = before with { Kind = set.Kind ?? before.Kind, Level = set.Level ?? before.Level };
                break;
        }
    }

    private int Find(string id) => paragraphs.FindIndex(paragraph => paragraph.Id == id);

    private int Live(string id) => Find(id) is var at and >= 0 ? at : throw new InvalidOperationException($"An entry names {id}, which is not live.");

    private int After(string? anchor) => anchor is null ? 0 : Live(anchor) + 1;
}
