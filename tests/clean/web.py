"""A news site of our own invention, as a browser saves its pages."""

PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<meta charset="utf-8"><title>Mesir &amp; Peru Buka Penerbangan Langsung - Kabar Delta</title>
<link rel="canonical" href="https://kabardelta.example/dunia/2024/03/mesir-peru?p=1&amp;q=2">
<meta property="og:title" content="Mesir &amp; Peru Buka Penerbangan Langsung">
<meta property="og:site_name" content='Kabar Delta'>
<meta property="article:published_time" content="2024-03-12T10:15:00+02:00">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Lain", "datePublished": "2024-03-13"}</script>
<style>p > a { color: red }</style></head>
<body class="single has-menu comments-open">
<header><a href="/"><img alt="a > b" src="logo.png"> Kabar Delta</a>
<div class="main-menu"><ul><li><a href="/n">Nasional</a><li><a href="/d">Dunia</a><li><a href="/e">Ekonomi dan Bisnis Hari Ini</a></ul></div></header>
<ol class="breadcrumb"><li><a href="/">Beranda</a></li><li>Dunia</li><li>Mesir &amp; Peru Buka Penerbangan</li></ol>
<div id="page"><div class="post-content">
<h1>Mesir &amp; Peru Buka Penerbangan Langsung</h1>
<p class="meta">Siti Rahma - Selasa, 12 Maret 2024 | 10:15 WIB</p>
<figure><img src="a.jpg"><figcaption>Presiden Peru Rosa Quispe di Bandara Kairo</figcaption></figure>
<p>KAIRO, Kabar Delta &ndash; Presiden Peru <b>Rosa Quispe</b> tiba di Kairo pada hari Senin untuk kunjungan
resmi selama dua hari, kata juru&nbsp;bicara.</p>
<div class="baca-juga"><a href="/x">Baca juga: Kurma Mesir Laris di Pasar Lima</a></div>
<p>Kedua pihak membahas perdagangan &amp; pendidikan serta pertanian, dan menyepakati &quot;peta jalan&quot; baru.
<p>Nilai perdagangan kedua negara mencapai &euro;2 miliar pada tahun 2023, naik dari tahun sebelumnya.</p>
<h2>Agenda Berikutnya</h2>
<p>Menteri perdagangan kedua negara akan bertemu lagi di Lima pada bulan Juni tahun ini.</p>
<div class="share-buttons">Bagikan artikel ini kepada teman-teman Anda di seluruh dunia sekarang juga.</div>
</div><aside><h3>Terpopuler</h3><p>Harga emas naik lagi pada hari ini, kata para pedagang di pasar Jakarta.</p></aside></div>
<div id="comments"><p>Berita yang sangat menarik sekali, semoga kedua negara makin erat ke depannya.</p></div>
<footer><p>Kabar Delta adalah media daring yang terbit sejak tahun 1999 di kota Kairo.</p></footer></body></html>"""
