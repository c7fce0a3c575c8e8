namespace Drafting.Amendments.Reading;

/// <summary>A sentence as it stands in what somebody wrote.</summary>
/// <param name="Start">Where it begins there, in UTF-16 code units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Words">The sentence, with one character for everything quoted (<see cref="Tongues.Act.Quoted"/>).</param>
/// <param name="Quoted">What is quoted, in order.</param>
/// <param name="IsUnclosed">Whether a quotation begins in it that does not end.</param>
/// <param name="GoesOn">Whether it stands on the line of the one before: then it may speak of the same paragraph.</param>
internal sealed record Statement(int Start, int Length, string Words, IReadOnlyList<string> Quoted, bool IsUnclosed, bool GoesOn);
