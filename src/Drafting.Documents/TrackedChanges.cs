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
