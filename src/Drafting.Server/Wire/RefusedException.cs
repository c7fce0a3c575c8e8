namespace Drafting.Server.Wire;

/// <summary>A request that is answered with problem details; <see cref="ProblemAnswers"/> writes them.</summary>
internal sealed class RefusedException(int status, string code, string message, string? field = null) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>Stable, camelCase.</summary>
    public string Code { get; } = code;

    /// <summary>The field at fault, where it is one.</summary>
    public string? Field { get; } = field;
}
