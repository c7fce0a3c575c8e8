namespace Drafting.Server.Configuration;

/// <summary>The first administrator: configuration section <c>Bootstrap</c>.</summary>
internal sealed class BootstrapOptions
{
    public const string Section = "Bootstrap";

    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    /// <summary>Whether an administrator is to be made from the settings.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(AdminEmail);

    public string? Complaint() => IsSet == !string.IsNullOrEmpty(AdminPassword)
        ? null
        : "Bootstrap__AdminEmail and Bootstrap__AdminPassword belong together: set both or none.";
}
