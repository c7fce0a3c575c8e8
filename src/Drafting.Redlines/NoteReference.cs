namespace Drafting.Redlines;

/// <summary>Where a paragraph refers to a footnote. Its mark is, like a printed number, no part of the compared text: notes are numbered anew without anyone changing a word.</summary>
/// <param name="At">How much of the paragraph's plain text stands before it, in UTF-16 code units.</param>
/// <param name="Mark">The note's mark as printed, such as <c>1</c>.</param>
public sealed record NoteReference(int At, string Mark);
