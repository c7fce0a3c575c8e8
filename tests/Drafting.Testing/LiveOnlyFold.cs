using System.Text.Json;
using Drafting.Documents;
using Drafting.Operations;

namespace Drafting.Testing;

/// <summary>
/// A reader of the log who knows nothing but the contract: he holds the live paragraphs of one revision, takes entries as JSON, and
/// passes over edits of paragraphs he does not have. Anything else that names an unknown paragraph is an error in the log.
/// </summary>
public sealed class LiveOnlyFold(Draft start)
{
    private readonly List<(string Id, string Kind, int Level, Delta Text)> live =
        [.. start.Live.Select(p => (p.Content.Id, WireName.Of(p.Content.Kind), p.Content.Level, p.Content.Text))];

    /// <summary>The live paragraphs in order, one readable line each.</summary>
    public IEnumerable<string> Paragraphs => live.Select(p => Line(p.Id, p.Kind, p.Level, p.Text));

    /// <summary>The same lines of a draft.</summary>
    public static IEnumerable<string> Of(Draft draft) =>
        draft.Live.Select(p => Line(p.Content.Id, WireName.Of(p.Content.Kind), p.Content.Level, p.Content.Text));

    /// <summary>Takes one entry.</summary>
    public void Apply(ReadOnlyMemory<byte> entry)
    {
        using var json = JsonDocument.Parse(entry);
        foreach (var operation in json.RootElement.GetProperty("operations").EnumerateArray())
            Apply(operation);
    }

    private static string Line(string id, string kind, int level, Delta text) => $"{id} {kind} {level} {DeltaJson.ToString(text)}";

    private void Apply(JsonElement op)
    {
        string? Field(string name) => op.GetProperty(name).GetString();
        Delta Text() => DeltaJson.Read(op.GetProperty("delta"));
        switch (Field("op"))
        {
            case "editText":
                if (live.FindIndex(p => p.Id == Field("paragraph")) is >= 0 and var edited)
                    live[edited] = live[edited] with { Text = live[edited].Text.Compose(Text()) };
                break;
            case "insertParagraph":
                live.Insert(Behind(Field("after")), (Field("id")!, Field("kind")!, op.GetProperty("level").GetInt32(), Text()));
                break;
            case "restoreParagraph":
                live.Insert(Behind(Field("after")), (Field("paragraph")!, Field("kind")!, op.GetProperty("level").GetInt32(), Text()));
                break;
            case "removeParagraph":
                live.RemoveAt(Find(Field("paragraph")!));
                break;
            case "moveParagraph":
                var moved = live[Find(Field("paragraph")!)];
                live.Remove(moved);
                live.Insert(Behind(Field("after")), moved);
                break;
            case "splitParagraph":
                var cut = Find(Field("paragraph")!);
                var (id, kind, level, text) = live[cut];
                var offset = op.GetProperty("offset").GetInt32();
                live[cut] = (id, kind, level, text.Slice(0, offset));
                live.Insert(cut + 1, (Field("newId")!, kind, level, text.Slice(offset)));
                break;
            case "joinParagraph":
                var joined = Find(Field("paragraph")!);
                live[joined - 1] = live[joined - 1] with { Text = live[joined - 1].Text.Concat(live[joined].Text) };
                live.RemoveAt(joined);
                break;
            case "setParagraph":
                var set = Find(Field("paragraph")!);
                live[set] = live[set] with
                {
                    Kind = op.TryGetProperty("kind", out var newKind) ? newKind.GetString()! : live[set].Kind,
                    Level = op.TryGetProperty("level", out var newLevel) ? newLevel.GetInt32() : live[set].Level,
                };
                break;
            case "setParagraphStatus":
                Find(Field("paragraph")!);
                break;
        }
    }

    private int Behind(string? after) => after is null ? 0 : Find(after) + 1;

    private int Find(string id) => live.FindIndex(p => p.Id == id) is >= 0 and var index ? index : throw new InvalidOperationException($"The log names {id}, which is not live.");
}
