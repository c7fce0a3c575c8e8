using Microsoft.Data.Sqlite;

namespace Drafting.Server.Configuration;

/// <summary>Where drafts, the library and the accounts are kept: configuration section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>“sqlite”; this build has no other.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>Of SQLite: <c>Data Source=PATH</c>, or the path alone.</summary>
    public string ConnectionString { get; set; } = Path.Combine("data", "drafting.db");

    /// <summary>Whether the database is one that several nodes share.</summary>
    public bool IsPostgres => string.Equals(Provider, "postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>The database file, absolute.</summary>
    public string DatabasePath => Path.GetFullPath(
        ConnectionString.Contains('=', StringComparison.Ordinal) ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : ConnectionString);

    /// <summary>The accounts stand beside the drafts, so that two databases never share them.</summary>
    public string AccountsPath => Path.ChangeExtension(DatabasePath, ".accounts.db");

    /// <summary>Keys that protect cookies and tokens; kept so that a restart signs nobody out.</summary>
    public string KeysPath => Path.ChangeExtension(DatabasePath, ".keys");

    /// <summary>What is wrong with the settings, in a sentence that says what to do; null where nothing is.</summary>
    public string? Complaint()
    {
        if (IsPostgres)
            return "Storage__Provider is “postgres”, which this build does not have yet. Set it to “sqlite”.";
        if (!string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase))
            return $"Storage__Provider is “{Provider}”. Set it to “sqlite”.";
        try
        {
            return Path.GetFileName(DatabasePath).Length == 0 || DatabasePath.EndsWith(":memory:", StringComparison.Ordinal)
                ? "Storage__ConnectionString names no file. Set it to “Data Source=PATH”."
                : null;
        }
        catch (ArgumentException e)
        {
            return $"Storage__ConnectionString cannot be read: {e.Message} Set it to “Data Source=PATH”.";
        }
    }
}
