namespace Drafting.Documents;

/// <summary>What a file's own tracked changes were: the text was read with all of them accepted.</summary>
/// <param name="Count">How many, those of paragraph marks among them; at least 1.</param>
/// <param name="Authors">Who made them, those with the most first.</param>
/// <param name="Before">The library id of the text with all of them rejected; null where it is not kept.</param>
public sealed record TrackedChanges(int Count, IReadOnlyList<ChangeAuthor> Authors, string? Before = null);

/// <summary>One of those who made a file's tracked changes.</summary>
/// <param name="Name">As the file has it; empty where it does not say.</param>
/// <param name="Count">How many are theirs.</param>
/// <param name="First">When the first was made; null where the file does not say.</param>
/// <param name="Last">When the last was made; null where the file does not say.</param>
public sealed record ChangeAuthor(string Name, int Count, DateTimeOffset? First, DateTimeOffset? Last);

/// <summary>
/// A stretch that one of a file's tracked changes put in or moved here; in the text before them, one that it took out or moved away. Those of a text are in the order of
/// its paragraphs and do not overlap.
/// </summary>
/// <param name="Paragraph">The paragraph's id.</param>
/// <param name="Start">Where it begins in the paragraph's plain text, in UTF-16 code units; at the text's length: the paragraph's end.</param>
/// <param name="Length">Its length in UTF-16 code units; 1 for the paragraph's end.</param>
/// <param name="Author">As the file has it; empty where it does not say.</param>
/// <param name="At">When; null where the file does not say.</param>
public sealed record ChangedStretch(string Paragraph, int Start, int Length, string Author, DateTimeOffset? At);
