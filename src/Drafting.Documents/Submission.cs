using System.Collections.Immutable;
using Drafting.Operations;

namespace Drafting.Documents;

/// <summary>Operations a client sends together: all are applied or none.</summary>
/// <param name="ClientId">One running client, such as a browser tab.</param>
/// <param name="Sequence">1, 2, 3 … per client; used up by acceptance only.</param>
/// <param name="BaseRevision">The revision the operations were written for.</param>
public sealed record Submission(string ClientId, long Sequence, long BaseRevision, ImmutableArray<Operation> Operations)
{
    /// <summary>True where it changes nothing, whatever the draft is. One of which others have left nothing is another matter: it uses up its number.</summary>
    public bool SaysNothing => Operations.All(operation => operation switch
    {
        EditText edit => edit.Delta.Ops.All(op => op is { Action: DeltaAction.Retain, Attributes: null }),
        MoveParagraph move => move.Anchor == move.Paragraph,
        SetParagraph set => set is { Kind: null, Level: null, SetsLabel: false },
        SetMasthead masthead => masthead.Fields.Count == 0,
        _ => false,
    });
}

/// <summary>One step in a draft's log: the operations as applied.</summary>
public sealed record Entry(
    long Revision, DateTimeOffset At, string User, string? Delegation, string ClientId, long Sequence, ImmutableArray<Operation> Operations);

/// <summary>Why something is refused: an expected outcome, not an exception.</summary>
/// <param name="Code">Stable, camelCase; see <see cref="RefusalCodes"/>.</param>
/// <param name="Message">What happened, to what, and what to do, in English.</param>
/// <param name="Operation">Index of the operation at fault, where it is one.</param>
public sealed record Refusal(string Code, string Message, int? Operation = null);

/// <summary>Something the author should know about an accepted operation.</summary>
public sealed record Note(int Operation, string Code, string Paragraph, string Message);

/// <summary>The answer to a submission: accepted with a revision, or refused.</summary>
public sealed record Answer
{
    /// <summary>The entry's revision; null where refused.</summary>
    public long? Revision { get; init; }

    /// <summary>What the author should know.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Why it was refused; null where accepted.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Accepted as <paramref name="revision"/>.</summary>
    public static Answer Accepted(long revision, ImmutableArray<Note> notes = default) =>
        new() { Revision = revision, Notes = notes.IsDefault ? [] : notes };

    /// <summary>Refused.</summary>
    public static Answer Rejected(Refusal refusal) => new() { Refusal = refusal };
}
