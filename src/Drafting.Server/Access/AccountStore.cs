using Drafting.Documents.Ports;
using Drafting.Server.Configuration;
using Drafting.Storage.Postgres;
using Drafting.Storage.Sqlite;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Drafting.Server.Access;

/// <summary>
/// Where accounts and the keys of cookies and tokens are kept: beside an embedded store, or in the database that all nodes share, so that who
/// signs in at one node is known to all.
/// </summary>
internal static class AccountStore
{
    public static void AddAccountStore(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>(Choose);
        services.AddDbContext<KeysDb>(Choose);
        services.AddOptions<KeyManagementOptions>().Configure<StorageOptions, IServiceProvider, ILoggerFactory>((keys, storage, provider, logs) =>
            keys.XmlRepository = storage.IsPostgres
                ? new EntityFrameworkCoreXmlRepository<KeysDb>(provider, logs)
                : new FileSystemXmlRepository(new DirectoryInfo(storage.KeysPath), logs));
        services.AddSingleton<ITurn>(provider => provider.GetRequiredService<StorageOptions>().IsPostgres
            ? new TurnOfNodes(provider.GetRequiredService<NpgsqlDataSource>())
            : new TurnOfThisProcess());
    }

    // Each takes the schema one version up; one that has been released is never changed.
    private static readonly string[] PostgresMigrations = ["postgres-001-accounts"];
    private static readonly string[] SqliteMigrations = ["sqlite-001-accounts"];

    /// <summary>The version of the embedded accounts' schema that this program writes; earlier ones are brought up to it at the start.</summary>
    public static int SqliteVersion => SqliteMigrations.Length;

    /// <summary>Makes what is missing, and brings what an earlier program wrote up to date.</summary>
    /// <exception cref="StorageUnavailableException">The accounts cannot be read, or a later program wrote them.</exception>
    public static async Task PrepareAsync(IServiceProvider services)
    {
        var storage = services.GetRequiredService<StorageOptions>();
        if (storage.IsPostgres)
            await PostgresSchema.BringUpToDateAsync(services.GetRequiredService<NpgsqlDataSource>(), "accounts", [.. PostgresMigrations.Select(Script)]);
        else
            SqliteSchema.BringUpToDate(storage.AccountsPath, [.. SqliteMigrations.Select(Script)]);
    }

    private static void Choose(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        var storage = provider.GetRequiredService<StorageOptions>();
        if (storage.IsPostgres)
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), postgres => postgres.ExecutionStrategy(dependencies => new AnotherConnection(dependencies)));
        else
            options.UseSqlite($"Data Source={storage.AccountsPath};Default Timeout=2");
    }

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(AccountStore).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Idle connections that a restart of the database has closed are replaced at once; a database that does not answer is not waited for again.</summary>
internal sealed class AnotherConnection(ExecutionStrategyDependencies dependencies) : NpgsqlRetryingExecutionStrategy(dependencies, 3, TimeSpan.FromMilliseconds(200), null)
{
    protected override bool ShouldRetryOn(Exception? exception) => exception is not (TimeoutException or { InnerException: TimeoutException }) && base.ShouldRetryOn(exception);
}

/// <summary>The keys that protect cookies and tokens, in the database that all nodes share.</summary>
internal sealed class KeysDb(DbContextOptions<KeysDb> options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}
