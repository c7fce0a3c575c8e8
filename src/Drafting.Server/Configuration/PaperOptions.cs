namespace Drafting.Server.Configuration;

/// <summary>What makes PDF files: configuration section <c>Paper</c>.</summary>
internal sealed class PaperOptions
{
    public const string Section = "Paper";

    /// <summary>The browser, Chromium or one of its kind: a path, or a name that is looked for where programs are. Where nothing is set, the usual names are looked for; <c>none</c> makes no PDF.</summary>
    public string Browser { get; set; } = "";

    /// <summary>How many files are made at once; the others wait.</summary>
    public int AtOnce { get; set; } = 1;

    /// <summary>Whether the browser shuts its parts in, as it does by itself but for root. Where the system does not let it, as in many containers, it makes no PDF unless this is off.</summary>
    public bool Sandbox { get; set; } = true;

    public string? Complaint() => AtOnce is < 1 or > 64 ? $"Paper__AtOnce is {AtOnce}. Set it to 1 to 64." : null;
}
