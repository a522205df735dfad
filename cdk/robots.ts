/** What search engines may walk, and where the list of notices is (RFC 9309; sitemaps.org). */
export const robots = (site: string): string => `User-agent: *
Allow: /api/notices/
Disallow: /api/
Disallow: /bids
Disallow: /events
Disallow: /invitation
Disallow: /join

Sitemap: ${site}/api/notices/sitemap.xml
`;
