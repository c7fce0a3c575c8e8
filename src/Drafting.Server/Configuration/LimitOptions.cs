namespace Drafting.Server.Configuration;

/// <summary>How much is taken at once: configuration section <c>Limits</c>. Sizes are bytes.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>The most that a size can be set to; whoever sends more is cut off. Bytes.</summary>
    public const long Ceiling = 64 << 20;

    /// <summary>A file for the library.</summary>
    public long LibraryFile { get; set; } = 10 * 1024 * 1024;

    /// <summary>Any other request's body, and one message on the hub.</summary>
    public long Message { get; set; } = 1024 * 1024;

    /// <summary>Attempts to sign in from one address.</summary>
    public int SignInsPerMinute { get; set; } = 300;

    /// <summary>Drafts one connection may have open.</summary>
    public int OpenDraftsPerConnection { get; set; } = 64;

    public string? Complaint() => LibraryFile is > 0 and <= Ceiling && Message is > 0 and <= Ceiling && SignInsPerMinute > 0 && OpenDraftsPerConnection > 0
        ? null
        : "All Limits__… are whole numbers above 0; sizes are at most 64 MB.";
}
