using System.Collections.Immutable;
using Drafting.Documents.Rooms;
using Drafting.Documents.Writing;
using Drafting.Operations;
using Drafting.Testing;

namespace Drafting.Documents.Tests.Writing;

public class WrittenDraftTests
{
    private const char FirstSign = '\uE000';

    private static readonly Actor[] People =
    [
        new("aigul@example.org", "KAZ", DraftRole.Facilitator), new("bobur@example.org", "UZB", DraftRole.Facilitator), new("secretary@example.org", null, DraftRole.Facilitator),
    ];

    /// <summary>
    /// Each submission inserts nothing but a sign of its own, so the text itself says who wrote it, whatever became of it on the way:
    /// moved, split, joined, removed, restored, rebased over what others did in the meantime.
    /// </summary>
    [Fact]
    public void Stretches_NameWhoInsertedEachCharacter_OverRandomHistories() => SeededRandom.Check(400, random =>
    {
        var drafts = new List<Draft> { RandomDrafts.Draft(random) };
        var entries = new List<Entry>();
        var written = WrittenDraft.Beginning(drafts[0]);
        var steps = random.Next(10, 60);
        for (var i = 0; i < steps; i++)
        {
            var seen = drafts[Math.Max(0, drafts.Count - 1 - random.Next(4))];
            var operations = Signed(random, seen, (char)(FirstSign + i), $"n{i}-");
            var since = entries.Skip((int)seen.Revision).SelectMany(entry => entry.Operations).ToList();
            var (accepted, _) = Acceptance.Of(drafts[^1], random.Pick(People), new Submission($"client{i}", 1, seen.Revision, operations), since, DateTimeOffset.UnixEpoch.AddMinutes(i));
            if (accepted is null)
                continue;
            // Signs are the submissions' numbers; what was refused has left none.
            entries.Add(accepted.Entry);
            drafts.Add(accepted.After);
            written = written.Apply(accepted.Entry);
        }

        Assert.Equal(drafts[^1].Live.Select(p => p.Content), written.Draft.Live.Select(p => p.Content));
        var authors = entries.ToDictionary(entry => int.Parse(entry.ClientId["client".Length..], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (id, placed) in written.Draft.Paragraphs)
        {
            var stretches = written.Of(id);
            Assert.Equal(placed.Content.Text.Length, stretches.Sum(stretch => stretch.Length));
            Assert.DoesNotContain(stretches.Zip(stretches.Skip(1)), pair => pair.First.Written.Revision == pair.Second.Written.Revision);
            var by = stretches.SelectMany(stretch => Enumerable.Repeat(stretch.Written, stretch.Length)).ToList();
            var signs = placed.Content.Text.Ops.SelectMany(op => op.Text ?? "\uFFFC").ToList();
            for (var i = 0; i < signs.Count; i++)
            {
                if (signs[i] is < FirstSign or > '\uF8FF')
                {
                    Assert.Equal(new LastChange(0, DateTimeOffset.UnixEpoch, null, null), by[i]);
                    continue;
                }

                var entry = authors[signs[i] - FirstSign];
                Assert.Equal(new LastChange(entry.Revision, entry.At, entry.User, entry.Delegation), by[i]);
            }
        }
    });

    [Fact]
    public void TX16_ATailCutOffATombstone_KeepsItsWriter()
    {
        var draft = Beginning(("p", "回顾其决议"));
        var remove = new RemoveParagraph("p");
        var removed = Accepted(draft, People[0], 0, [], remove);
        var split = Accepted(removed.After, People[1], 0, [remove], new SplitParagraph("p", 2, "n"));
        Assert.DoesNotContain(split.Entry.Operations, operation => operation is SplitParagraph);
        var restored = Accepted(split.After, People[1], 2, [], new RestoreParagraph("n"));
        var written = new[] { removed, split, restored }.Aggregate(WrittenDraft.Beginning(draft), (before, step) => before.Apply(step.Entry));
        Assert.Equal([new Stretch(3, new LastChange(0, DateTimeOffset.UnixEpoch, null, null))], written.Of("n"));
    }

    [Fact]
    public void WordsPutInBesideACutTombstone_AreNotPassedOffAsAnothers()
    {
        var draft = Beginning(("p", "回顾其决议"));
        var other = Delta.FromText("反对此决");
        ImmutableArray<Operation> forged = [new RemoveParagraph("p"), new EditText("p", new DeltaBuilder().Retain(1).Delete(4).Build()), new InsertParagraph("n", null, ParagraphKind.Operative, 0, other)];
        var written = WrittenDraft.Beginning(draft).Apply(new Entry(1, DateTimeOffset.UnixEpoch, "forger@example.org", "KAZ", "c", 1, forged));
        Assert.Equal("forger@example.org", Assert.Single(written.Of("n")).Written.User);
    }

    [Fact]
    public void Apply_OfAnEntryThatDoesNotFollow_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => WrittenDraft.Beginning(Beginning(("p", "甲"))).Apply(new Entry(2, DateTimeOffset.UnixEpoch, "a@example.org", null, "c", 1, [])));

    private static Draft Beginning(params (string Id, string Text)[] paragraphs) => new()
    {
        Id = "draft",
        Title = "标题",
        Language = "zh",
        Order = [.. paragraphs.Select(p => p.Id)],
        Paragraphs = paragraphs.ToImmutableDictionary(
            p => p.Id, p => new PlacedParagraph(new Paragraph(p.Id, ParagraphKind.Operative, 0, null, Delta.FromText(p.Text)), false, false, new LastChange(0, DateTimeOffset.UnixEpoch, null, null))),
    };

    private static Acceptance Accepted(Draft draft, Actor actor, long baseRevision, IReadOnlyList<Operation> since, params ImmutableArray<Operation> operations)
    {
        var (accepted, refusal) = Acceptance.Of(draft, actor, new Submission($"client{draft.Revision}", 1, baseRevision, operations), since, DateTimeOffset.UnixEpoch);
        Assert.True(refusal is null, refusal?.Message);
        return accepted!;
    }

    private static ImmutableArray<Operation> Signed(SeededRandom random, Draft draft, char sign, string name)
    {
        var operations = ImmutableArray.CreateBuilder<Operation>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var operation = Signed(RandomDrafts.Operation(random, draft, $"{name}{i}"), sign);
            if (Acceptance.Of(draft, People[0], new Submission("trial", 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch).Accepted is not { } tried)
                continue;
            draft = tried.After with { Revision = draft.Revision };
            operations.Add(operation);
        }

        return operations.ToImmutable();
    }

    private static Operation Signed(Operation operation, char sign) => operation switch
    {
        EditText edit => edit with { Delta = Signed(edit.Delta, sign) },
        InsertParagraph insert => insert with { Delta = Signed(insert.Delta, sign) },
        _ => operation,
    };

    private static Delta Signed(Delta delta, char sign) =>
        Delta.Of(delta.Ops.Select(op => op.Action == DeltaAction.Insert ? DeltaOp.Insert(new string(sign, op.Length), op.Attributes) : op));
}
