namespace EmbeddedPostgres;

/// <summary>Settings for a shared machine, passed on the command line, so no file can be outdated.</summary>
internal static class ServerSettings
{
    public static IEnumerable<string> For(PostgresOptions options)
    {
        List<string> settings =
        [
            $"port={options.Port}",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=300",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=8MB",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            "password_encryption=scram-sha-256",
            "lc_messages=C",
            "log_line_prefix=",
        ];

        if (options.Throwaway)
        {
            settings.AddRange(
                [
                    "fsync=off", "full_page_writes=off", "shared_buffers=64MB",
                    "wal_level=minimal", "max_wal_senders=0", "max_wal_size=256MB",
                ]);
        }

        return settings.SelectMany(setting => (string[])["-c", setting]);
    }
}
