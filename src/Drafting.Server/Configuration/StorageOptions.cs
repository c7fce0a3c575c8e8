using Microsoft.Data.Sqlite;
using Npgsql;

namespace Drafting.Server.Configuration;

/// <summary>Where drafts, the library and the accounts are kept: configuration section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>“sqlite”, a file of this machine, or “postgres”, which several nodes may share.</summary>
    public string Provider { get; set; } = "sqlite";

    /// <summary>Of SQLite: <c>Data Source=PATH</c>, or the path alone. Of PostgreSQL: <c>Host=…;Database=…;Username=…;Password=…</c>.</summary>
    public string ConnectionString { get; set; } = Path.Combine("data", "drafting.db");

    /// <summary>Whether the database is one that several nodes share.</summary>
    public bool IsPostgres => string.Equals(Provider, "postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>The database file, absolute.</summary>
    public string DatabasePath => Path.GetFullPath(
        ConnectionString.Contains('=', StringComparison.Ordinal) ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : ConnectionString);

    /// <summary>Where the store is, for people: a path, or a database without its password.</summary>
    public string Place => IsPostgres && new NpgsqlConnectionStringBuilder(ConnectionString) is var given ? $"{given.Database} at {given.Host}:{given.Port}" : DatabasePath;

    /// <summary>The accounts stand beside the drafts, so that two databases never share them.</summary>
    public string AccountsPath => Path.ChangeExtension(DatabasePath, ".accounts.db");

    /// <summary>Keys that protect cookies and tokens; kept so that a restart signs nobody out.</summary>
    public string KeysPath => Path.ChangeExtension(DatabasePath, ".keys");

    /// <summary>What is wrong with the settings, in a sentence that says what to do; null where nothing is.</summary>
    public string? Complaint()
    {
        if (IsPostgres)
            return PostgresComplaint();
        if (!string.Equals(Provider, "sqlite", StringComparison.OrdinalIgnoreCase))
            return $"Storage__Provider is “{Provider}”. Set it to “sqlite” or “postgres”.";
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

    // What the reader of connection strings says may hold the password: it is not repeated.
    private string? PostgresComplaint()
    {
        const string Advice = "Set it to “Host=…;Database=…;Username=…;Password=…”.";
        try
        {
            var given = new NpgsqlConnectionStringBuilder(ConnectionString);
            return string.IsNullOrWhiteSpace(given.Host) || string.IsNullOrWhiteSpace(given.Database) ? $"Storage__ConnectionString names no host or no database. {Advice}" : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException)
        {
            return $"Storage__ConnectionString is none of PostgreSQL's. {Advice}";
        }
    }
}
