namespace Drafting.Server.Contract;

/// <summary>Problem details (RFC 9457): why something was not done.</summary>
/// <param name="Type">What the HTTP status means, as an address.</param>
/// <param name="Title">The HTTP status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong, in a sentence to be read by people.</param>
/// <param name="Code">What is wrong, in a word to be read by programs; it stays what it is.</param>
/// <param name="Field">The field at fault, where it is one.</param>
/// <param name="Errors">The same by field, as forms of ASP.NET read it.</param>
internal sealed record ProblemShape(
    [property: MayBeAbsent] string Type, string Title, int Status, string Detail, [property: Shape<ProblemCodeShape>] string Code,
    [property: MayBeAbsent] string Field, [property: MayBeAbsent] IReadOnlyDictionary<string, IReadOnlyList<string>> Errors);

/// <summary>Why something was not done.</summary>
internal sealed class ProblemCodeShape;
