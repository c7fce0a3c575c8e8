namespace Drafting.Formats.Threads;

/// <summary>A place in a document that is written out.</summary>
/// <param name="Paragraph">The paragraph, by its index in <see cref="ExportedDocument.Paragraphs"/>.</param>
/// <param name="Offset">How far in, in UTF-16 code units of its text; an embed counts 1.</param>
public readonly record struct ExportedPlace(int Paragraph, int Offset);

/// <summary>A comment as it is written beside the text.</summary>
/// <param name="Author">Whose it is, in the document's language; empty where nobody knows.</param>
/// <param name="Initials">The code of the delegation; null where it is none's.</param>
/// <param name="At">When it was written.</param>
/// <param name="Text">What; lines end with <c>\n</c>.</param>
public sealed record ExportedComment(string Author, string? Initials, DateTimeOffset At, string Text);

/// <summary>A thread of comments as it is written beside the text.</summary>
/// <param name="From">Where what it stands on begins.</param>
/// <param name="To">Where that ends: the same place where nothing of it is left. Both are in one footnote or both in the body.</param>
/// <param name="Quoted">The words it was begun on, in quotation marks, to be said where it cannot stand on them; null where there were none.</param>
/// <param name="Comments">The comment and its answers; at least one.</param>
/// <param name="IsResolved">Whether it is done with.</param>
public sealed record ExportedThread(ExportedPlace From, ExportedPlace To, string? Quoted, IReadOnlyList<ExportedComment> Comments, bool IsResolved);
