namespace Drafting.Documents.Json;

/// <summary>What was sent is not a submission; the message says why.</summary>
/// <param name="operation">The operation at fault, counted from 0, where it is one.</param>
public sealed class MalformedSubmissionException(string message, int? operation = null, Exception? inner = null) : FormatException(message, inner)
{
    /// <summary>The operation at fault, counted from 0; null where it is none.</summary>
    public int? Operation { get; } = operation;
}
