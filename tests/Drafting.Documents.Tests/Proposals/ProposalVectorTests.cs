using System.Text.Json;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;
using Drafting.Testing;
using static Drafting.Documents.Tests.Proposals.ProposedDraft;

namespace Drafting.Documents.Tests.Proposals;

/// <summary>
/// Cases of what happens to proposals that the web client's engine answers too: <c>tests/vectors/proposals.json</c>, <c>{append, over, edits, hunks, comments, folds, brought, sealed}</c>.
/// With DRAFTING_WRITE_VECTORS=1 the file is written anew.
/// </summary>
public class ProposalVectorTests
{
    private const int Cases = 150;
    private const int Histories = 30;
    private const int Seed = 20260515;

    private static string File => RepositoryPaths.InRepository("tests", "vectors", "proposals.json");

    [Fact]
    public void Vectors_AreAnsweredAsWritten()
    {
        var written = Written();
        if (Environment.GetEnvironmentVariable("DRAFTING_WRITE_VECTORS") == "1")
            System.IO.File.WriteAllText(File, written);
        Assert.Equal(System.IO.File.ReadAllText(File), written);
    }

    private static string Written()
    {
        var random = new SeededRandom(Seed);
        return $"{{\n{Section("append", random, Cases, Append)},\n{Section("over", random, Cases * 2, Over)},\n{Section("edits", random, Cases, EditOver)},\n{Section("hunks", random, Cases, HunksOf)},\n{Section("comments", random, Cases, CommentOver)},\n{Section("folds", random, Histories, Fold)},\n{Section("brought", random, Histories, Brought)},\n{Section("sealed", random, Histories, Seal)}\n}}\n";
    }

    private static string Section(string name, SeededRandom random, int count, Func<SeededRandom, string> one) =>
        $"\"{name}\": [\n{string.Join(",\n", Enumerable.Range(0, count).Select(_ => one(random)))}\n]";

    private static string Append(SeededRandom random)
    {
        var (draft, steps, proposed) = Proposal(random, "o");
        var (more, _) = Several(random, proposed, "e", random.Next(1, 4));
        return $"{{\"steps\":{Show(steps)},\"more\":{Show(more)},\"result\":{Show(ProposalSteps.Append(steps, more))}}}";
    }

    private static string Over(SeededRandom random)
    {
        var (draft, steps, _) = Proposal(random, "o");
        var (landed, _) = Several(random, draft, "a", random.Next(1, 4));
        var paragraph = random.Pick(draft.Live.ToList()).Content;
        var start = random.Next(paragraph.Text.Length + 1);
        IReadOnlyList<TextStretch> reserved = random.Next(3) switch
        {
            0 => [new(paragraph.Id, 0, null)],
            1 => [new(paragraph.Id, start, random.Next(paragraph.Text.Length - start + 1))],
            _ => [],
        };
        var insteadOf = random.Chance(0.2) ? paragraph.Id : null;
        var (rebased, moved, touched) = (steps, reserved, false);
        foreach (var operation in landed)
        {
            touched |= Overlap.Touches(rebased, moved, insteadOf, operation);
            (rebased, moved) = (ProposalSteps.Over(rebased, operation).Steps, Stretches.Over(moved, operation));
        }

        return $"{{\"steps\":{Show(steps)},\"reserved\":{Show(reserved)},\"insteadOf\":{JsonSerializer.Serialize(insteadOf)},\"landed\":{Show(landed)},"
            + $"\"result\":{{\"steps\":{Show(rebased)},\"reserved\":{Show(moved)},\"touched\":{(touched ? "true" : "false")}}}}}";
    }

    private static string EditOver(SeededRandom random)
    {
        var (draft, steps, proposed) = Proposal(random, "o");
        var edit = new EditProposal("x", steps, Several(random, proposed, "e", random.Next(1, 3)).Operations);
        Operation landed = random.Chance(0.5)
            ? new EditProposal("x", steps, Several(random, proposed, "f", random.Next(1, 3)).Operations)
            : Several(random, draft, "a", 1).Operations[0];
        var first = random.Chance(0.7);
        return $"{{\"edit\":{Show(edit)},\"landed\":{Show(landed)},\"first\":{(first ? "true" : "false")},\"result\":{Show(RebaseOne.Over(edit, landed, first).Single())}}}";
    }

    private static string HunksOf(SeededRandom random)
    {
        var (_, steps, _) = Proposal(random, "o");
        var hunks = Hunks.Of(steps);
        var some = Enumerable.Range(0, hunks.Count).Where(_ => random.Chance(0.5)).ToList();
        return $"{{\"steps\":{Show(steps)},\"count\":{hunks.Count},\"hunks\":[{string.Join(",", some)}],\"only\":{Show(hunks.Only(some))},\"without\":{Show(hunks.Without(some))}}}";
    }

    private static string CommentOver(SeededRandom random)
    {
        var draft = RandomDrafts.Draft(random);
        var comment = RandomThreads.Operation(random, draft, "t");
        var (landed, _) = Several(random, draft, "a", 1);
        return $"{{\"comment\":{Show(comment)},\"landed\":{Show(landed[0])},\"result\":{Show(RebaseOne.Over(comment, landed[0], first: true).Single())}}}";
    }

    /// <summary>A draft with a history of edits, proposals and comments, and what became of them: the live paragraphs in order with their text, the proposals, the threads.</summary>
    private static string Fold(SeededRandom random)
    {
        var start = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        var draft = start;
        var entries = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            var operation = RandomProposals.Operation(random, draft, $"n{i}");
            var actor = random.Chance(0.5) ? Facilitator : Facilitator with { User = "kaz@example.org", Delegation = "KAZ" };
            var (accepted, _) = Acceptance.Of(draft, actor, new Submission("client", i + 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch.AddMinutes(i));
            if (accepted is null)
                continue;
            entries.Add(System.Text.Encoding.UTF8.GetString(EntryJson.Encode(accepted.Entry).Payload.Span));
            draft = accepted.After;
        }

        return Became(start, entries, draft);
    }

    /// <summary>
    /// A paragraph that a proposal brings, commented on, taken out again as its acceptance is undone, and brought once more: as who was there all the time folds it,
    /// or who came when it was out.
    /// </summary>
    private static string Brought(SeededRandom random)
    {
        const string Words = "又请秘书长设立基金并提出报告";
        var start = Start;
        var draft = start;
        var entries = new List<string>();
        void Do(Operation operation)
        {
            var (accepted, _) = Acceptance.Of(draft, Facilitator, new Submission("client", draft.Revision + 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch.AddMinutes(draft.Revision));
            entries.Add(System.Text.Encoding.UTF8.GetString(EntryJson.Encode(accepted!.Entry).Payload.Span));
            draft = accepted.After;
        }

        Do(Proposing("x", new InsertParagraph("n", "p", ParagraphKind.Operative, 0, Delta.FromText(Words))));
        Do(new AcceptProposal("x"));
        var at = random.Next(Words.Length);
        Do(new Comment("t", "t1", [new("n", at, 1 + random.Next(Words.Length - at))], "？"));
        Do(new Comment("u", "u1", [new("n", 0, null), new("p", 0, 2)], "？"));
        var reserved = random.Next(Words.Length);
        Do(new Propose("r", "UZB", null, [], [new("n", reserved, 1 + random.Next(Words.Length - reserved))]));
        Do(new ReopenProposal("x"));
        if (random.Chance(0.5))
            Do(Edit("n", 0, 0, "迟到"));
        if (random.Chance(0.5))
            (start, entries) = (draft, []);
        if (random.Chance(0.6) && draft.Proposal("x").Operations is [InsertParagraph insert] steps)
            Do(new EditProposal("x", steps, [Edit("n", random.Next(insert.Delta.Length + 1), 0, random.Chance(0.5) ? "，" : Words)]));
        Do(new AcceptProposal("x", Written: draft.Proposal("x").Written, Seen: draft.Proposal("x").Touched));
        Do(Edit("n", 1, 0, "再"));
        Do(new RemoveParagraph("n"));
        Do(new RestoreParagraph("n"));
        return Became(start, entries, draft);
    }

    private static string Became(Draft start, IReadOnlyList<string> entries, Draft draft)
    {
        var became = System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
        {
            writer.WriteStartObject();
            ProposalJson.Write(writer, draft.Proposals);
            ThreadJson.Write(writer, draft.Threads);
            writer.WriteStartObject("texts");
            foreach (var placed in draft.Live)
                writer.WriteString(placed.Content.Id, placed.Content.Text.PlainText);
            writer.WriteEndObject();
            writer.WriteStartObject("versions");
            foreach (var placed in draft.Live)
                writer.WriteNumber(placed.Content.Id, placed.Content.Version);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }).Span)[1..];
        var shown = System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer => DraftJson.Write(writer, start, DraftRole.Facilitator)).Span);
        return $"{{\"draft\":{shown},\"entries\":[{string.Join(",", entries)}],{became}";
    }

    /// <summary>A draft with a history of edits and of comments within delegations; where these stand, and one that is rebased over the last edit.</summary>
    private static string Seal(SeededRandom random)
    {
        var start = RandomDrafts.Draft(random) with { Stage = Stage.Negotiation };
        var (draft, entries) = (start, new List<string>());
        for (var i = 0; i < 40; i++)
        {
            var (actor, operation) = random.Chance(0.3) ? (Actor.Platform, RandomThreads.Sealing(random, draft, $"t{i}")) : (Facilitator, RandomDrafts.Operation(random, draft, $"n{i}"));
            var (accepted, _) = Acceptance.Of(draft, actor, new Submission(actor.User, i + 1, draft.Revision, [operation]), [], DateTimeOffset.UnixEpoch.AddMinutes(i));
            if (accepted is null)
                continue;
            entries.Add(System.Text.Encoding.UTF8.GetString(EntryJson.Encode(accepted.Entry).Payload.Span));
            draft = accepted.After;
        }

        var late = new SealComment("late", "late", [new(random.Pick(draft.Live.ToList()).Content.Id, 0, 1)], "sealed late");
        var (landed, _) = Several(random, draft, "a", 1);
        var became = System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
        {
            writer.WriteStartObject();
            SealedThreadJson.Write(writer, draft.SealedThreads);
            writer.WriteEndObject();
        }).Span)[1..];
        var shown = System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer => DraftJson.Write(writer, start, DraftRole.Facilitator)).Span);
        return $"{{\"draft\":{shown},\"entries\":[{string.Join(",", entries)}],\"late\":{Show(late)},\"landed\":{Show(landed[0])},\"rebased\":{Show(RebaseOne.Over(late, landed[0], first: true).Single())},{became}";
    }

    private static (Draft Draft, IReadOnlyList<Operation> Steps, Draft Proposed) Proposal(SeededRandom random, string name)
    {
        var draft = RandomDrafts.Draft(random);
        var (steps, after) = Several(random, draft, name, random.Next(1, 4));
        return (draft, ProposalSteps.Append([], steps), after);
    }

    /// <summary>Operations as applied, one after the other.</summary>
    private static (IReadOnlyList<Operation> Operations, Draft After) Several(SeededRandom random, Draft draft, string name, int count)
    {
        var operations = new List<Operation>();
        for (var i = 0; i < count; i++)
        {
            var (accepted, _) = Acceptance.Of(
                draft, Facilitator, new Submission("client", 1, draft.Revision, [RandomDrafts.Operation(random, draft, $"{name}{i}")]), [], DateTimeOffset.UnixEpoch);
            operations.AddRange(accepted!.Entry.Operations);
            draft = accepted.After;
        }

        return operations.Count == 0 ? Several(random, draft, name, count) : (operations, draft);
    }

    private static string Show(Operation operation) => ProposedDraft.Show([operation])[1..^1];

    private static string Show(IReadOnlyList<Operation> operations) => ProposedDraft.Show(operations);

    private static string Show(IReadOnlyList<TextStretch> stretches) => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
    {
        writer.WriteStartArray();
        foreach (var stretch in stretches)
            ProposalOperationJson.WriteStretch(writer, stretch);
        writer.WriteEndArray();
    }).Span);
}
