using Drafting.Documents;

namespace Drafting.Server.Wire;

/// <summary>A request that is answered with problem details; <see cref="ProblemAnswers"/> writes them.</summary>
internal sealed class RefusedException(int status, string code, string message, string? field = null) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Stable, camelCase.</summary>
    public string Code { get; } = code;

    /// <summary>The field at fault, where it is one.</summary>
    public string? Field { get; } = field;

    /// <summary>The seconds after which it is worth asking again; null where asking again is of no use.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>A refusal by the draft's owner, as the HTTP API answers it.</summary>
    public static RefusedException Of(Refusal refusal, string? field = null) => new(StatusOf(refusal.Code), refusal.Code, refusal.Message, field)
    {
        RetryAfter = refusal.Code == RefusalCodes.Unavailable ? StorageFault.RetryAfter : null,
    };

    private static int StatusOf(string code) => code switch
    {
        RefusalCodes.Forbidden => 403,
        RefusalCodes.InvalidLabel => 400,
        RefusalCodes.Unavailable => 503,
        _ => 409,
    };
}
