namespace Drafting.Server.Contract;

/// <summary>A stretch of a paragraph; without a length the whole of it.</summary>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal sealed record TextStretchShape(string Paragraph, [property: MayBeAbsent] int Start, [property: MayBeAbsent] int Length);
