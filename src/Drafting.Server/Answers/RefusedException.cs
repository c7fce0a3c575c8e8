using Drafting.Documents;
using Drafting.Server.Storage;

namespace Drafting.Server.Answers;

/// <summary>What was asked for is refused. The code says why; what status HTTP has for it stands in <see cref="RefusalStatus"/>.</summary>
internal sealed class RefusedException(string code, string message, string? field = null) : Exception(message)
{
    /// <summary>Stable, camelCase.</summary>
    public string Code { get; } = code;

    /// <summary>The field at fault, where it is one.</summary>
    public string? Field { get; } = field;

    /// <summary>The seconds after which it is worth asking again; null where asking again is of no use.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Whether the draft's owner refused, who has all it takes to tell that the draft as it stands does not allow it.</summary>
    public bool IsByOwner { get; private init; }

    /// <summary>A refusal by the draft's owner.</summary>
    public static RefusedException Of(Refusal refusal, string? field = null) => new(refusal.Code, refusal.Message, field)
    {
        RetryAfter = refusal.Code == RefusalCodes.Unavailable ? StorageFault.RetryAfter : null,
        IsByOwner = true,
    };
}
