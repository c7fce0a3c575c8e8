using System.Reflection;
using System.Text.Json.Serialization;
using Drafting.Documents;
using Drafting.Server.Contract;

namespace Drafting.Server.Drafts;

/// <summary>Operations of one client, to be applied together or not at all.</summary>
/// <param name="ClientId">Names the client: 1 to 64 visible ASCII characters.</param>
/// <param name="Sequence">Counts the client's submissions, 1, 2, 3 …; only acceptance uses a number up.</param>
/// <param name="BaseRevision">The revision the operations were written for.</param>
internal sealed record SubmissionShape(string ClientId, long Sequence, long BaseRevision, IReadOnlyList<OperationShape> Operations);

/// <summary>The answer to a submission.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(AcceptedShape), "accepted")]
[JsonDerivedType(typeof(RejectedShape), "rejected")]
internal abstract record AnswerShape;

/// <summary>It was applied, and is durable.</summary>
/// <param name="Revision">The entry it became.</param>
/// <param name="Notes">What its author should know.</param>
internal sealed record AcceptedShape(long Revision, [property: MayBeAbsent] IReadOnlyList<NoteShape> Notes) : AnswerShape;

/// <summary>It was not applied; only “unavailable” leaves open whether it was.</summary>
/// <param name="Message">In words, with what to do.</param>
/// <param name="Operation">The operation at fault, counted from 0.</param>
internal sealed record RejectedShape([property: Shape<RejectionCodeShape>] string Code, string Message, [property: MayBeAbsent] int Operation) : AnswerShape;

/// <summary>Something the author should know about an accepted operation.</summary>
/// <param name="Operation">Which, counted from 0.</param>
/// <param name="Paragraph">The paragraph's id.</param>
internal sealed record NoteShape(int Operation, [property: Shape<NoteCodeShape>] string Code, string Paragraph, string Message);

/// <summary>Why a submission was not applied.</summary>
internal sealed class RejectionCodeShape : IWords
{
    public static IEnumerable<string> All =>
        typeof(RefusalCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetRawConstantValue()!).Except(NoteCodeShape.All).Append("unknownDraft");
}

/// <summary>What the author of an operation should know.</summary>
internal sealed class NoteCodeShape : IWords
{
    public static IEnumerable<string> All => [RefusalCodes.KeptInRemovedParagraph];
}
