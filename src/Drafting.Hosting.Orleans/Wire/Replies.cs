using Drafting.Documents;

namespace Drafting.Hosting.Orleans.Wire;

/// <summary>How a call to a draft's owner ended, where it was not carried out.</summary>
[GenerateSerializer, Alias("drafting.outcome")]
internal enum Outcome
{
    /// <summary>Carried out.</summary>
    Done,

    /// <summary>There is no such draft.</summary>
    NoSuchDraft,

    /// <summary>The owner has stopped; whether what was asked for is durable is not known. Ask again: another owner answers.</summary>
    OwnerStopped,

    /// <summary>Storage could not be read or written; whether what was asked for is durable is not known. Ask again in a moment.</summary>
    StorageUnavailable,
}

/// <summary>A reply that may ask for another try.</summary>
internal interface IReply
{
    Outcome Outcome { get; }

    /// <summary>What went wrong, for whoever looks into it.</summary>
    string? Problem { get; }
}

/// <summary>The draft.</summary>
[GenerateSerializer, Immutable, Alias("drafting.findReply")]
internal sealed record FindReply(Outcome Outcome, Draft? Draft = null, string? Problem = null) : IReply;

/// <summary>The answer to a submission.</summary>
[GenerateSerializer, Immutable, Alias("drafting.submitReply")]
internal sealed record SubmitReply(Outcome Outcome, Answer? Answer = null, string? Problem = null) : IReply;

/// <summary>What a new subscription begins with.</summary>
/// <param name="Silo">Where the owner is: when that silo dies, the node must look for another owner.</param>
[GenerateSerializer, Immutable, Alias("drafting.subscribeReply")]
internal sealed record SubscribeReply(Outcome Outcome, long Revision = 0, AttendanceNews? Elsewhere = null, SiloAddress? Silo = null, string? Problem = null) : IReply;
