using System.Collections.Immutable;
using Drafting.Documents.Json;
using Drafting.Documents.Rooms;
using Drafting.Operations;

namespace Drafting.Documents.Tests.Proposals;

/// <summary>Drafts to propose on, and submissions to them one after the other.</summary>
internal static class ProposedDraft
{
    public static readonly Actor Facilitator = new("chair@example.org", "SGP", DraftRole.Facilitator);
    public static readonly Actor Kazakhstan = new("kaz@example.org", "KAZ", DraftRole.Proposer);
    public static readonly Actor Uzbekistan = new("uzb@example.org", "UZB", DraftRole.Proposer);

    /// <summary>q “回顾其决议”, p “决定设立基金”, r “请秘书长报告”, in negotiation.</summary>
    public static Draft Start => new Draft { Id = "draft", Title = "标题", Language = "zh", Stage = Stage.Negotiation }
        .After(Facilitator, new InsertParagraph("q", null, ParagraphKind.Preambular, 0, Delta.FromText("回顾其决议")))
        .After(Facilitator, new InsertParagraph("p", "q", ParagraphKind.Operative, 0, Delta.FromText("决定设立基金")))
        .After(Facilitator, new InsertParagraph("r", "p", ParagraphKind.Operative, 0, Delta.FromText("请秘书长报告")));

    /// <summary>A proposal by Kazakhstan.</summary>
    public static Propose Proposing(string id, params Operation[] operations) => new(id, "KAZ", null, operations, []);

    /// <summary>An edit: what is kept before it, deleted and inserted.</summary>
    public static EditText Edit(string paragraph, int at, int deleted, string inserted) =>
        new(paragraph, new DeltaBuilder().Retain(at).Insert(inserted).Delete(deleted).Build());

    public static (Acceptance? Accepted, Refusal? Refusal) Submit(this Draft draft, Actor actor, params Operation[] operations) => Acceptance.Of(
        draft, actor, new Submission("client", draft.Revision + 1, draft.Revision, [.. operations]), [], DateTimeOffset.UnixEpoch.AddMinutes(draft.Revision));

    public static Draft After(this Draft draft, Actor actor, params Operation[] operations)
    {
        var (accepted, refusal) = draft.Submit(actor, operations);
        Assert.True(refusal is null, $"{refusal?.Code}: {refusal?.Message}");
        return accepted!.After;
    }

    public static string? Code(this Draft draft, Actor actor, params Operation[] operations) => draft.Submit(actor, operations).Refusal?.Code;

    public static Proposal Proposal(this Draft draft, string id) => draft.Proposals.Find(id)!;

    public static string Text(this Draft draft, string id) => draft.FindLive(id)!.Text.PlainText;

    /// <summary>The draft as it would be with operations applied; they must fit.</summary>
    public static Draft With(this Draft draft, IReadOnlyList<Operation> operations) => operations.Aggregate(draft with { Proposals = PlacedBook<Proposal>.Empty }, (after, operation) => after.After(Facilitator, operation));

    /// <summary>The live paragraphs' texts by id.</summary>
    public static ImmutableArray<string> Texts(this Draft draft) =>
        [.. draft.Live.Select(placed => $"{placed.Content.Id}={DeltaJson.ToString(placed.Content.Text)}").Order(StringComparer.Ordinal)];

    public static string Show(IEnumerable<Operation> operations) => System.Text.Encoding.UTF8.GetString(Utf8Json.Encode(writer =>
    {
        writer.WriteStartArray();
        foreach (var operation in operations)
            OperationJson.Write(writer, operation);
        writer.WriteEndArray();
    }).Span);
}
