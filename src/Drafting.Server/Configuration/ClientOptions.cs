namespace Drafting.Server.Configuration;

/// <summary>The built client: configuration section <c>Client</c>.</summary>
internal sealed class ClientOptions
{
    public const string Section = "Client";

    /// <summary>Its folder; null where it is to be looked for.</summary>
    public string? Path { get; set; }
}
